### Coverage: proposal, exceptions and decision.

coverage-title = Coverage
coverage-lead = The rule decides whom you cover: the quotas first, then what is left is shared. Here you see what it costs and why each person gets the answer they get.
coverage-tag-in-force = Sent out
coverage-tag-provisional = Provisional
coverage-tag-proposal = Proposal
coverage-tag-exception = Exception
coverage-none = Nothing to decide yet
coverage-none-text = When the first delegation has signed up, you see here whom the rule covers.
coverage-in-force = The decision was sent out on { $when }.
coverage-in-force-reason = Reason: { $reason }
coverage-see-letters = See the letters that went out
coverage-early = This is what it would be today. You can send out the decision when the deadline, { $deadline }, has passed.
coverage-differs = This proposal is not the one that was sent out.
coverage-differs-text = The decision of { $when } holds until you send out a new one.
coverage-changes = What would change
coverage-change = { $name }: from { $before } to { $now }
coverage-change-added = { $name } is new: { $now }
coverage-change-removed = { $name } is out: had { $before }
coverage-change-reasons = Same coverage and cost, but for another reason
coverage-somebody-gone = A participant who is no longer there
coverage-cover-and-cost = { $cover } ({ $cost })
coverage-per-organisation = The answer to each
coverage-per-organisation-text = Open a line to see the participants, the reasons and the cost.
coverage-summary = { $asked } signed up: { $parts }
coverage-part-quota = { $count } covered by the quota
coverage-part-shared = { $count } covered beyond the quota
coverage-part-exception = { $count } covered by an exception
coverage-part-payers = { $count } paying themselves
coverage-part-only-if-covered = { $count } not coming without cover
coverage-part-nothing-left = { $count } without a place
coverage-absent-only-if-covered = Not coming
coverage-absent-nothing-left = No place
coverage-reason-quota = Covered by the quota.
coverage-reason-shared = Covered by what was left after the quotas.
coverage-reason-adjusted = Exception from the rule: { $reason }
coverage-reason-quota-unmet-budget = Not covered: the money does not suffice for all the quotas.
coverage-reason-quota-unmet-capacity = Not covered: there is too little of “{ $capacity }” for all the quotas.
coverage-reason-beyond-quota-budget = Not covered: the quota is used, and there was too little money left to share.
coverage-reason-beyond-quota-capacity = Not covered: the quota is used, and there was too little left of “{ $capacity }”.
coverage-reason-not-shared = Not covered: the quota is used, and the rule shares no more of this.
coverage-reason-chose-to-pay = The main contact chose that they pay themselves.
coverage-reason-nothing-covered = You cover nothing of what was chosen.
coverage-by-lot = A draw decided between two who stood equal.
coverage-refused = Does not get { $element }: there is too little of “{ $capacity }”.
coverage-make-exception = Make an exception
coverage-change-exception = Change the exception
coverage-exception-for = for { $name }
coverage-see-delegation = See the delegation
coverage-cost = What it costs
coverage-host-pays = You pay
coverage-of-budget = of { $budget }
coverage-organisations-pay = The invited pay
coverage-persons = Participants
coverage-persons-covered =
    { $count ->
        [one] 1 is covered
       *[other] { $count } are covered
    }
coverage-persons-paying =
    { $count ->
        [one] 1 pays
       *[other] { $count } pay themselves
    }
coverage-persons-absent =
    { $count ->
        [one] 1 is not coming
       *[other] { $count } are not coming
    }
coverage-budget = Budget
coverage-used-of = { $used } of { $limit }
coverage-wanted-by = Wanted by { $count }.
coverage-check = Check
coverage-checked = Checked
coverage-checked-text = An independent check has worked it out anew and found every rule kept.
coverage-refused-by-check = Cannot be sent out
coverage-objection-capacity = The exceptions use too much of “{ $name }”: { $used } of { $limit }. Take some of them back.
coverage-objection-budget = With the exceptions it costs { $used }, but the budget is { $limit }. Take some of them back.
coverage-objection-other = The check found a broken rule. Tell whoever runs this installation: { $rule }
coverage-how = How it is worked out
coverage-how-text = First everybody gets what the quota gives. Then what is left of money, rooms and places is shared: one place at a time to whoever has had the least. If two stand equal, a draw decides. The draw is settled beforehand by the gathering's name, so nobody can draw again. The same sign-ups always give the same answer.
coverage-seed = The number of the draw: { $seed }
coverage-publish-heading = Send out the decision
coverage-publish-text =
    { $count ->
        [one] One letter goes out: to the one with a new answer.
       *[other] { $count } letters go out at the same moment: one to each with a new answer. You can make exceptions first.
    }
coverage-publish-reason = Reason
coverage-publish-reason-help = Stands in the journal. Do not write about individuals.
coverage-publish-reason-missing = Write why the decision is changed.
coverage-publish-button =
    { $count ->
        [one] Send out one letter
       *[other] Send out { $count } letters
    }
coverage-outcome-done =
    { $count ->
        [0] The decision is stored. Nobody needed a new letter.
        [one] The decision is made, and one letter is on its way.
       *[other] The decision is made, and { $count } letters are on their way.
    }
coverage-outcome-outdated = Nothing was sent: sign-ups or exceptions have changed since you saw the proposal. Look at the new proposal and send it out again.
coverage-outcome-too-early = Nothing was sent: the deadline has not passed.
coverage-outcome-unchanged = Nothing was sent: the same decision has been sent out already.
coverage-outcome-refused = Nothing was sent: the check found a broken rule. See under “Check”.
coverage-back = To the coverage
coverage-adjust-title = Exception
coverage-adjust-for = Exception for { $name }
coverage-adjust-lead = An exception uses nothing of the quota, but of the money and the places. It holds only when you send out the decision.
coverage-adjust-takes = Has chosen
coverage-adjust-now = The answer now
coverage-adjust-choose = What shall hold?
coverage-adjust-cover-by = Cover as: { $package }
coverage-adjust-cost = Costs you up to { $price }
coverage-adjust-nothing = Do not cover
coverage-adjust-rule = Follow the rule again
coverage-adjust-rule-text = The exception is taken back
coverage-adjust-reason = Reason
coverage-adjust-reason-help = Stands in the journal and in the letter to the main contact. Do not write about health or other private matters.
coverage-adjust-cover-missing = Choose what shall hold.
coverage-adjust-reason-missing = Write why you make an exception.
coverage-adjust-reason-too-long = The reason can have { $limit } characters at most. Shorten it.
coverage-adjust-save = Save
coverage-adjust-saved = The exception is saved, and the proposal is worked out anew.
coverage-adjust-taken-back = The exception is taken back, and the proposal is worked out anew.
coverage-letters = The letters, as they will be
coverage-letter-to = The letter to { $name }

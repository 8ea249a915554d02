"""The problem as a mixed-integer model that any solver takes: columns with limits, rows, and one objective per stage.

- `open[slot, topic, kind of room]`: the topic runs there (rooms of the same size are one kind, which spares the solver the
  symmetry);
- `x[person, session]`: the person sits there. Everybody gets columns for the topics that they wish, and for the others as well
  where `seated` or `spread` is asked for. Where these would be more than `MOST_COLUMNS`, the seats without a wish are counted
  per person and slot and per session instead of named: a relaxation, since then nothing keeps a person from sitting in the same
  unwished topic twice. The answer says so;
- `fair`: `h[person, k]` is 1 when at least k wishes are met; one stage per k;
- `spread`: the colleagues in a session are the sum of steps, the k-th of which costs k - 1 pairs.
"""

from collections import Counter, defaultdict

MOST_COLUMNS = 200_000
MOST_STEPS = 60_000


class Model:
    """Columns are integers between their limits; rows are (columns, factors, least, most); None is no limit."""

    def __init__(self, question):
        self.question = question
        self.upper = []
        self.rows = []
        self.notes = []
        #: (level, sense, columns, factors): sense 1 is minimised, -1 maximised.
        self.stages = []
        self.left_out = set()
        self.named = True
        self._schedule()
        self._seats()
        for level in question.objective:
            getattr(self, f"_{level}")()

    def column(self, upper=1):
        self.upper.append(upper)
        return len(self.upper) - 1

    def row(self, columns, factors, least, most):
        self.rows.append((columns, factors, least, most))

    def _schedule(self):
        question = self.question
        kinds = Counter(question.capacity)
        self.kinds = sorted(kinds, reverse=True)
        self.open = {}
        if question.fixed:
            return
        of_topic, of_slot, of_kind = defaultdict(list), defaultdict(list), defaultdict(list)
        for number, (slot, topic, _) in enumerate(question.sessions):
            here = []
            for kind in self.kinds:
                column = self.column()
                self.open[number, kind] = column
                here.append(column)
                of_kind[slot, kind].append(column)
            of_topic[topic] += here
            of_slot[slot] += here
            self.row(here, [1] * len(here), None, 1)
        for (_, kind), columns in of_kind.items():
            self.row(columns, [1] * len(columns), None, kinds[kind])
        for number, topic in enumerate(question.topics_data):
            least, most = topic.get("min_runs"), topic.get("max_runs")
            if of_topic[number] and (least or most is not None):
                self.row(of_topic[number], [1] * len(of_topic[number]), least, most)
        for number, slot in enumerate(question.slots_data):
            least, most = slot.get("min_sessions"), slot.get("max_sessions")
            if of_slot[number] and (least or most is not None):
                self.row(of_slot[number], [1] * len(of_slot[number]), least, most)

    def _seats(self):
        question = self.question
        everybody = "seated" in question.objective or "spread" in question.objective
        sessions = question.sessions
        self.named = everybody and len(question.value) * len(sessions) <= MOST_COLUMNS
        if everybody and not self.named:
            self.notes.append("seats without a wish counted, not named")
        self.x, self.any = {}, []
        in_session = [[] for _ in sessions]
        of_slot = defaultdict(list)
        for number, (slot, _, _) in enumerate(sessions):
            of_slot[slot].append(number)
        elsewhere = defaultdict(list)
        for person, value in enumerate(question.value):
            twice = defaultdict(list)
            for slot in question.present[person]:
                here = []
                for number in of_slot[slot]:
                    topic = sessions[number][1]
                    if topic in value or self.named:
                        column = self.column()
                        self.x[person, number] = column
                        here.append(column)
                        in_session[number].append(column)
                        twice[topic].append(column)
                        if not question.fixed and topic in value:
                            opens = [self.open[number, kind] for kind in self.kinds]
                            self.row([column, *opens], [1] + [-1] * len(opens), None, 0)
                if everybody and not self.named:
                    column = self.column()
                    self.any.append(column)
                    elsewhere[slot].append(column)
                    here.append(column)
                if here:
                    self.row(here, [1] * len(here), None, 1)
            for columns in twice.values():
                if len(columns) > 1:
                    self.row(columns, [1] * len(columns), None, 1)
        counted = defaultdict(list)
        for number, (slot, _, room) in enumerate(sessions):
            columns, factors = list(in_session[number]), [1] * len(in_session[number])
            if elsewhere:
                column = self.column(len(question.value))
                counted[slot].append(column)
                columns.append(column)
                factors.append(1)
            if question.fixed:
                self.row(columns, factors, None, question.capacity[room])
            else:
                columns += [self.open[number, kind] for kind in self.kinds]
                factors += [-kind for kind in self.kinds]
                self.row(columns, factors, None, 0)
        for slot, people in elsewhere.items():
            factors = [1] * len(people) + [-1] * len(counted[slot])
            self.row(people + counted[slot], factors, 0, 0)

    def _seated(self):
        columns = list(self.x.values()) + self.any
        self.stages.append(("seated", -1, columns, [1] * len(columns)))

    def _total(self):
        question = self.question
        worth = {
            column: question.value[person][question.sessions[number][1]]
            for (person, number), column in self.x.items()
            if question.sessions[number][1] in question.value[person]
        }
        self.stages.append(("total", -1, list(worth), list(worth.values())))

    def _fair(self):
        question = self.question
        met = defaultdict(list)
        for (person, number), column in self.x.items():
            if question.sessions[number][1] in question.value[person]:
                met[person].append(column)
        steps = [[] for _ in question.slot_ids]
        for columns in met.values():
            mine = [self.column() for _ in question.slot_ids]
            self.row(columns + mine, [1] * len(columns) + [-1] * len(mine), 0, 0)
            for one, other in zip(mine, mine[1:]):
                self.row([one, other], [1, -1], 0, None)
            for step, column in zip(steps, mine):
                step.append(column)
        for columns in steps:
            self.stages.append(("fair", -1, columns, [1] * len(columns)))

    def _spread(self):
        question = self.question
        together = defaultdict(list)
        for (person, number), column in self.x.items():
            together[question.organisation[person], number].append(column)
        together = [columns for columns in together.values() if len(columns) > 1]
        if not self.named or sum(len(columns) for columns in together) > MOST_STEPS:
            self.notes.append("spread left out of the model: too large")
            self.left_out.add("spread")
            return
        costs, factors = [], []
        for columns in together:
            steps = [self.column() for _ in columns]
            self.row(columns + steps, [1] * len(columns) + [-1] * len(steps), 0, 0)
            costs += steps[1:]
            factors += range(1, len(steps))
        self.stages.append(("spread", 1, costs, factors))

    def network(self):
        """Whether this is a flow in a network, whose best corners are whole numbers without being told so; also after a level is
        held, since that leaves a face of the same polytope."""
        question = self.question
        return question.fixed and len(question.slot_ids) == 1 and set(question.objective) <= {"seated", "total"}

    def seating(self, solution):
        """The sessions and seats of a solution, or None where seats are only counted."""
        question = self.question
        seats = {}
        for (person, number), column in self.x.items():
            if solution[column] > 0.5:
                slot, topic, _ = question.sessions[number]
                seats[person, slot] = topic
        return seats

    def rooms(self, solution, seats):
        """Which session gets which room: those of a kind in the order of the file."""
        question = self.question
        if question.fixed:
            return list(question.sessions)
        held = {(slot, topic) for (_, slot), topic in seats.items()}
        free = defaultdict(list)
        for slot in range(len(question.slot_ids)):
            for room, capacity in enumerate(question.capacity):
                free[slot, capacity].append(room)
        sessions = []
        for (number, kind), column in self.open.items():
            slot, topic, _ = question.sessions[number]
            if solution[column] > 0.5 and (slot, topic) in held:
                sessions.append((slot, topic, free[slot, kind].pop(0)))
        return sessions

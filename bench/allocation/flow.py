"""OR-Tools SimpleMinCostFlow: seating under a settled schedule, for `total` and for `seated, total`.

Exact in one slot. In several it cannot say that nobody sits in the same topic twice: it is run without that rule, so that what
it finds is a bound and not a plan.
"""

import time

import numpy
import ortools
from ortools.graph.python import min_cost_flow

from question import Unknown

NAME = f"min-cost flow (OR-Tools {ortools.__version__})"


def solve(question):
    """(levels, seats or None, notes, seconds to build, seconds to solve)."""
    if not question.fixed or question.objective not in (["total"], ["seated", "total"]):
        raise Unknown("a flow takes a settled schedule, and the objective total or seated, total")
    everybody = question.objective[0] == "seated"
    began = time.monotonic()
    presences = [(person, slot) for person, slots in enumerate(question.present) for slot in slots]
    sessions, slots = question.sessions, len(question.slot_ids)
    of_slot = [{topic: n for n, (s, topic, _) in enumerate(sessions) if s == slot} for slot in range(slots)]
    first, anywhere = len(presences), len(presences) + len(sessions)
    sink = anywhere + slots
    tails, heads, room, costs = [], [], [], []

    def arcs(new):
        for tail, head, most, cost in new:
            tails.append(tail)
            heads.append(head)
            room.append(most)
            costs.append(cost)

    for node, (person, slot) in enumerate(presences):
        here = of_slot[slot]
        arcs((node, first + here[t], 1, -value) for t, value in question.value[person].items() if t in here)
        arcs([(node, anywhere + slot if everybody else sink, 1, 0)])
    for number, (slot, _, at) in enumerate(sessions):
        arcs([(first + number, sink, question.capacity[at], 0)])
        if everybody:
            arcs([(anywhere + slot, first + number, question.capacity[at], 0)])
    flow = min_cost_flow.SimpleMinCostFlow()
    added = flow.add_arcs_with_capacity_and_unit_cost(
        numpy.array(tails, dtype=numpy.int32),
        numpy.array(heads, dtype=numpy.int32),
        numpy.array(room, dtype=numpy.int64),
        numpy.array(costs, dtype=numpy.int64),
    )
    nodes = numpy.arange(len(presences), dtype=numpy.int32)
    flow.set_nodes_supplies(nodes, numpy.ones(len(presences), dtype=numpy.int64))
    flow.set_node_supply(sink, -len(presences))
    built = time.monotonic()
    status = flow.solve_max_flow_with_min_cost()
    solved = time.monotonic()
    if status != flow.OPTIMAL:
        raise RuntimeError(f"the flow ended with {status}")
    total, lost = -flow.optimal_cost(), len(presences) - flow.maximum_flow()
    one = slots == 1
    notes = [] if one else ["without the rule that nobody sits in a topic twice"]
    values = {"seated": lost, "total": total}
    levels = [
        {"level": level, "value": values[level] if one else None, "bound": values[level], "proven": one}
        for level in question.objective
    ]
    seats = None
    if one:
        seats = taken(flow.flows(added), presences, sessions, (tails, heads, first, anywhere, sink))
    return levels, seats, notes, built - began, solved - built


def taken(flows, presences, sessions, network):
    """Who sits where: those without a wish take what is left in their slot."""
    tails, heads, first, anywhere, sink = network
    seats, without, free = {}, [], {}
    for arc, amount in enumerate(flows):
        tail, head = tails[arc], heads[arc]
        if not amount:
            continue
        if tail < first and head < anywhere:
            seats[presences[tail]] = sessions[head - first][1]
        elif tail < first and head < sink:
            without.append(presences[tail])
        elif tail >= anywhere:
            slot, topic, _ = sessions[head - first]
            free.setdefault(slot, []).extend([topic] * int(amount))
    for presence in without:
        seats[presence] = free[presence[1]].pop()
    return seats

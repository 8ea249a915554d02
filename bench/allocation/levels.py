"""Levels one after the other: each is solved, then held as it is while the next one is solved."""

import math
import time


class Solver:
    """What a solver must do. Everything is minimised."""

    def stage(self, columns, factors, seconds, seed):
        """Returns (solution or None, bound or None): the best columns found, and that no solution is below the bound."""
        raise NotImplementedError

    def hold(self, columns, factors, most):
        """From now on this sum is at most so much."""
        raise NotImplementedError


def solve(model, solver, seconds, seed):
    """The answer per level, the seats, and the last solution."""
    question = model.question
    end = time.monotonic() + seconds
    solution, bounds = None, []
    for at, (level, sense, columns, factors) in enumerate(model.stages):
        left = end - time.monotonic()
        signed = [sense * factor for factor in factors]
        if not columns:
            bounds.append((level, 0, True))
            continue
        if left <= 0.01 or (at > 0 and solution is None):
            bounds.append((level, None, False))
            continue
        # Later levels get their share, and what this one leaves.
        found, bound = solver.stage(columns, signed, left / (len(model.stages) - at), seed)
        left = end - time.monotonic()
        if found is None and solution is None and left > 0.01:
            # Without any plan the later levels have no use for their share.
            found, bound = solver.stage(columns, signed, left, seed)
        solution = found if found is not None else solution
        if solution is None:
            bounds.append((level, bound if bound is None else sense * bound, False))
            continue
        value = round(sum(factor * solution[column] for column, factor in zip(columns, signed)))
        bound = value if bound is not None and bound > value else bound
        bounds.append((level, bound if bound is None else sense * bound, bound == value))
        solver.hold(columns, signed, value)
    if solution is None:
        seats = None
    else:
        seats = model.seating(solution)
    return [told(model, level, seats, solution, bounds) for level in question.objective], seats, solution


def told(model, level, seats, solution, bounds):
    """Value, bound and proof of one level as `samling-plan/1` says them."""
    question = model.question
    mine = [(bound, proven) for name, bound, proven in bounds if name == level]
    value = None
    if seats is not None:
        value = question.worth(level, seats)
        if level == "seated" and model.any:
            value -= sum(round(solution[column]) for column in model.any)
    proven = bool(mine) and all(certain for _, certain in mine)
    if level == "fair":
        bound = fair_bound(question, mine, value)
        return {"level": level, "value": value, "bound": bound, "proven": proven or bound == value}
    bound = mine[0][0] if mine else None
    if bound is not None and level == "seated":
        bound = max(0, question.presences() - bound)
    if value is not None:
        # What everybody knows, where the solver knows less.
        known = question.trivial(level)
        bound = known if bound is None else min(bound, known) if level == "total" else max(bound, known)
    return {"level": level, "value": value, "bound": bound, "proven": proven or bound is not None and bound == value}


def fair_bound(question, stages, value):
    """Counts with 0, 1, ... met wishes that nothing beats: certain as far as the stages are, and best after that."""
    wishing = sum(1 for wishes in question.value if wishes)
    counts, before = [], wishing
    for at, (reached, proven) in enumerate(stages):
        if proven and value is not None:
            counts.append(value[at])
            before -= value[at]
            continue
        # At least so many stay below: none where nothing is known.
        below = max(0, before - reached) if reached is not None else 0
        counts.append(below)
        before -= below
        break
    while len(counts) < len(question.slot_ids):
        counts.append(0)
    return [*counts, max(0, wishing - sum(counts))]


def down(bound):
    """A bound from below of a whole number, told by a solver that reckons in floating point."""
    return None if bound is None or not math.isfinite(bound) else math.ceil(bound - 1e-6)

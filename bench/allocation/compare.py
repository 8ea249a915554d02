#!/usr/bin/env python3
"""Solves a `samling-problem/1` file with another engine and prints one line of JSON.

    compare.py cp-sat|highs|flow PROBLEM.json [--seconds S] [--seed N] [--out PLAN.json]

Each engine is loaded in a process of its own. `building` is the seconds from the problem read to the model handed over,
`solving` those after it; reading the file and loading the engine are in neither. Memory is the peak of the whole process.
"""

import argparse
import json
import resource
import sys
import time

from question import Question, Unknown


def main():
    parser = argparse.ArgumentParser(description="Solves a samling-problem/1 file with another engine.")
    parser.add_argument("engine", choices=("cp-sat", "highs", "flow"))
    parser.add_argument("problem")
    parser.add_argument("--seconds", type=float, default=10.0, help="for all levels together, building apart")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", help="where the plan goes, where there is one")
    asked = parser.parse_args()
    try:
        answer, plan = flow(asked) if asked.engine == "flow" else general(asked)
    except Unknown as unknown:
        print(json.dumps({"unknown": str(unknown)}))
        return
    answer["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    answer["plan"] = plan is not None and asked.out is not None
    if answer["plan"]:
        with open(asked.out, "w", encoding="utf-8") as file:
            json.dump(plan, file)
    print(json.dumps(answer))


def flow(asked):
    import flow as engine

    question = Question(asked.problem)
    levels, seats, notes, building, solving = engine.solve(question)
    answer = {
        "engine": engine.NAME, "levels": levels, "notes": notes, "building": building, "solving": solving,
    }
    plan = None if seats is None else question.plan(question.sessions, seats, levels, building + solving)
    return answer, plan


def general(asked):
    from levels import solve
    from model import Model

    if asked.engine == "cp-sat":
        from cp_sat import NAME, CpSat as Engine
    else:
        from highs import Highs as Engine
    question = Question(asked.problem)
    began = time.monotonic()
    model = Model(question)
    solver = Engine(model)
    name = NAME if asked.engine == "cp-sat" else solver.name
    built = time.monotonic()
    levels, seats, solution = solve(model, solver, asked.seconds, asked.seed)
    solved = time.monotonic()
    answer = {
        "engine": name, "levels": levels, "notes": model.notes, "building": built - began, "solving": solved - built,
    }
    complete = seats is not None and not model.any
    plan = question.plan(model.rooms(solution, seats), seats, levels, solved - began) if complete else None
    return answer, plan


if __name__ == "__main__":
    sys.exit(main())

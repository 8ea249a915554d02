"""OR-Tools CP-SAT."""

import math

import ortools
from ortools.sat.python import cp_model

from levels import Solver, down

NAME = f"CP-SAT {ortools.__version__}"
WORKERS = 2
FAR = 2**40


class CpSat(Solver):
    def __init__(self, model):
        self.model = cp_model.CpModel()
        new = self.model
        self.columns = [
            new.new_bool_var("") if upper == 1 else new.new_int_var(0, upper, "") for upper in model.upper
        ]
        for columns, factors, least, most in model.rows:
            mine = [self.columns[column] for column in columns]
            if all(factor == 1 for factor in factors) and most == 1 and not least:
                new.add_at_most_one(mine)
                continue
            low, high = -FAR if least is None else least, FAR if most is None else most
            new.add_linear_constraint(cp_model.LinearExpr.weighted_sum(mine, factors), low, high)
        self.last = None

    def stage(self, columns, factors, seconds, seed):
        self.model.minimize(cp_model.LinearExpr.weighted_sum([self.columns[column] for column in columns], factors))
        if self.last is not None:
            self.model.clear_hints()
            for column, value in zip(self.columns, self.last):
                self.model.add_hint(column, value)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = WORKERS
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.random_seed = seed
        status = solver.solve(self.model)
        bound = solver.best_objective_bound
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            # Before it has looked at anything the bound is the sum of everything, or nothing at all.
            return None, down(bound) if math.isfinite(bound) and bound < 0 else None
        self.last = [solver.value(column) for column in self.columns]
        return self.last, down(bound)

    def hold(self, columns, factors, most):
        mine = [self.columns[column] for column in columns]
        self.model.add_linear_constraint(cp_model.LinearExpr.weighted_sum(mine, factors), -FAR, most)

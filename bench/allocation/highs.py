"""HiGHS."""

import highspy
import numpy

from levels import Solver, down

WORKERS = 2


class Highs(Solver):
    def __init__(self, model):
        count = len(model.upper)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = count, len(model.rows)
        lp.col_cost_ = numpy.zeros(count)
        lp.col_lower_ = numpy.zeros(count)
        lp.col_upper_ = numpy.array(model.upper, dtype=float)
        far = highspy.kHighsInf
        lp.row_lower_ = numpy.array([-far if least is None else least for _, _, least, _ in model.rows], dtype=float)
        lp.row_upper_ = numpy.array([far if most is None else most for _, _, _, most in model.rows], dtype=float)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lengths = [0] + [len(columns) for columns, _, _, _ in model.rows]
        lp.a_matrix_.start_ = numpy.cumsum(lengths, dtype=numpy.int32)
        lp.a_matrix_.index_ = numpy.fromiter((c for row in model.rows for c in row[0]), dtype=numpy.int32)
        lp.a_matrix_.value_ = numpy.fromiter((f for row in model.rows for f in row[1]), dtype=float)
        self.whole = not model.network()
        if self.whole:
            lp.integrality_ = [highspy.HighsVarType.kInteger] * count
        self.count = count
        self.highs = highspy.Highs()
        self.name = f"HiGHS {self.highs.version()}"
        for option, value in (
            ("output_flag", False),
            ("threads", WORKERS),
            ("mip_rel_gap", 0.0),
            ("mip_abs_gap", 0.999),
        ):
            self.highs.setOptionValue(option, value)
        if not self.whole:
            # Faster here than the simplex method, which finds nothing in the time that the bench gives.
            self.highs.setOptionValue("solver", "ipm")
        self.highs.passModel(lp)
        self.last = None

    def stage(self, columns, factors, seconds, seed):
        costs = numpy.zeros(self.count)
        costs[columns] = factors
        self.highs.changeColsCost(self.count, numpy.arange(self.count, dtype=numpy.int32), costs)
        # HiGHS counts the time of all its runs together.
        self.highs.setOptionValue("time_limit", self.highs.getRunTime() + seconds)
        self.highs.setOptionValue("random_seed", seed)
        if self.whole and self.last is not None:
            solution = highspy.HighsSolution()
            solution.col_value = self.last
            solution.value_valid = True
            self.highs.setSolution(solution)
        self.highs.run()
        info = self.highs.getInfo()
        if self.whole:
            bound = down(info.mip_dual_bound)
        else:
            optimal = self.highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
            bound = down(info.objective_function_value) if optimal else None
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return None, bound
        self.last = list(self.highs.getSolution().col_value)
        return self.last, bound

    def hold(self, columns, factors, most):
        self.highs.addRow(
            -highspy.kHighsInf,
            float(most),
            len(columns),
            numpy.array(columns, dtype=numpy.int32),
            numpy.array(factors, dtype=float),
        )

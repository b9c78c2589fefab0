# Works out what our statistics say of the same scores, by scipy and statsmodels, or by the formula of the source where neither
# has it: reads cases and our answers as JSON from FILE, prints how many numbers agree, and which do not.
import json
import math
import sys

import numpy as np
import scipy
import statsmodels
from scipy import optimize, stats
from statsmodels.regression.linear_model import OLS
from statsmodels.stats.meta_analysis import combine_effects
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

told = json.load(open(sys.argv[1], encoding="utf-8"))
compared, findings = {}, []


def agree(what, ours, theirs, tolerance, case):
    """Counts a number that was compared; notes one that is farther away than told."""
    compared[what] = compared.get(what, 0) + 1
    if (ours is None) != (theirs is None) or (theirs is not None and not abs(ours - theirs) <= tolerance):
        findings.append(f"{what}: {ours}, and {theirs} there, of {json.dumps(case)}"[:300])


def scores_of(counts):
    return np.repeat(np.arange(1, 11), counts)


def interval_of(counts):
    """The means from which the average is no farther than chance: quasi-likelihood (Wedderburn 1974), solved by Brent's method."""
    scores = scores_of(counts)
    n, average = len(scores), scores.mean()
    degrees = n - 1 + 2
    middle = (n * average + 5.5) / (n + 1)
    dispersion = (((scores - average) ** 2).sum() / ((middle - 1) * (10 - middle)) + 2 / 2) / degrees
    quantile = stats.t.ppf(0.975, degrees)

    def beyond(mean):
        return (average - mean) ** 2 - quantile**2 * dispersion * (mean - 1) * (10 - mean) / n

    # Where all are at an end, the end itself solves the equation too: the other solution is meant.
    lower = 1.0 if average == 1 else optimize.brentq(beyond, 1, average - 1e-6, xtol=1e-12)
    upper = 10.0 if average == 10 else optimize.brentq(beyond, average + 1e-6, 10, xtol=1e-12)
    return lower, upper


def mover(terms):
    """A sum of averages, to each side the root of the squares of the sides of theirs (Zou and Donner 2008)."""
    value = below = above = 0.0
    for weight, counts in terms:
        average = scores_of(counts).mean()
        lower, upper = interval_of(counts)
        ends = sorted((weight * lower, weight * upper))
        value += weight * average
        below += (weight * average - ends[0]) ** 2
        above += (ends[1] - weight * average) ** 2
    return value, value - math.sqrt(below), value + math.sqrt(above)


def is_of_ends(counts):
    return sum(counts[1:9]) == 0 and counts[0] > 0 and counts[9] > 0


for case in told["quantiles"]:
    agree("Student’s quantile (scipy)", case["ours"], stats.t.ppf(0.975, case["degrees"]), 0.005, case)
for case in told["normal"]:
    agree("normal tail (scipy)", case["ours"], stats.norm.sf(case["at"]), 1.2e-7, case)

for case in told["intervals"]:
    counts, ours = case["counts"], case["interval"]
    n = sum(counts)
    agree("average (numpy)", case["average"], float(scores_of(counts).mean()) if n else None, 1e-9, case)
    if n < 2:
        agree("interval of an average (formula)", ours, None, 0, case)
        continue
    for side, theirs in zip(("lower", "upper"), interval_of(counts)):
        # A hundredth of what is shown; Student's quantile is an expansion here, and scipy's there.
        agree("interval of an average (formula)", ours[side], theirs, 0.01, case)
    # Of many ratings it is what everybody's is: Student's away from the ends, Wilson's where all are at the ends.
    if n >= 5000 and 3 < case["average"] < 8:
        scores = scores_of(counts)
        theirs = stats.t.interval(0.95, n - 1, scores.mean(), stats.sem(scores))
        for side, there in zip(("lower", "upper"), theirs):
            agree("interval of an average of many, Student’s (scipy)", ours[side], there, 0.005, case)
    if n >= 1000 and is_of_ends(counts):
        for side, there in zip(("lower", "upper"), proportion_confint(counts[9], n, method="wilson")):
            agree("interval of ones and tens, Wilson’s (statsmodels)", ours[side], 1 + 9 * there, 0.005, case)

for case in told["differences"]:
    one, other, common = (np.array(case[part]) for part in ("one", "other", "common"))
    sizes, ours = (one.sum(), other.sum()), case["ours"]
    groups = ((one - common, 1 / sizes[0]), (other - common, -1 / sizes[1]), (common, 1 / sizes[0] - 1 / sizes[1]))
    amount, lower, upper = mover([(part * g.sum(), g) for g, part in groups if g.sum() > 1])
    agree("difference of averages (numpy)", ours["amount"], scores_of(one).mean() - scores_of(other).mean(), 1e-9, case)
    agree("interval of a difference (formula)", ours["lower"], max(-9, lower), 0.015, case)
    agree("interval of a difference (formula)", ours["upper"], min(9, upper), 0.015, case)
    if min(sizes) >= 1000 and common.sum() == 0 and is_of_ends(one) and is_of_ends(other):
        there = confint_proportions_2indep(one[9], sizes[0], other[9], sizes[1], method="newcomb", compare="diff")
        agree("difference of ones and tens, Newcombe’s (statsmodels)", ours["lower"], 9 * there[0], 0.01, case)
        agree("difference of ones and tens, Newcombe’s (statsmodels)", ours["upper"], 9 * there[1], 0.01, case)

random = np.random.default_rng(20261201)
for case in told["lists"]:
    rows, ours = case["rows"], case["ours"]
    name = {"rows": len(rows), "ratings": [sum(row) for row in rows][:5]}
    if len(rows) < 5:
        agree("too few rows", None if ours is None else 1, None, 0, name)
        continue
    scores, groups = np.concatenate([scores_of(row) for row in rows]), np.repeat(np.arange(len(rows)), [sum(r) for r in rows])
    within = OLS(scores, np.eye(len(rows))[groups]).fit().mse_resid if len(scores) > len(rows) else 0
    if within < 1e-12:
        agree("a list without scatter", None if ours is None else 1, None, 0, name)
        continue
    agree("variance within rows, ANOVA (statsmodels)", ours["within"], within, 1e-9, name)
    sizes, averages = np.array([sum(r) for r in rows]), np.array([scores_of(r).mean() for r in rows])
    pooled = combine_effects(averages, within / sizes, method_re="iterated")
    between = max(0.0, float(pooled.tau2))
    agree("variance between rows, Paule and Mandel (statsmodels)", ours["between"], between, 1e-5, name)
    weights = 1 / (between + within / sizes)
    agree("mean of the rows (numpy)", ours["mean"], np.average(averages, weights=weights), 1e-5, name)
    kept = between / (between + within / sizes)
    agree("reliability (formula)", ours["reliability"], kept.mean(), 1e-5, name)
    for limit in ours["limits"]:
        half = stats.norm.ppf(0.999) * math.sqrt(within / limit["count"])
        mean = np.average(averages, weights=weights)
        agree("funnel (scipy)", limit["lower"], max(1, mean - half), 1e-4, limit)
        agree("funnel (scipy)", limit["upper"], min(10, mean + half), 1e-4, limit)
    if between == 0:
        for ranks in ours["ranks"]:
            agree("ranks where chance explains all", ranks["from"] - ranks["to"], 1 - len(rows), 0, name)
        continue
    mean = np.average(averages, weights=weights)
    drawn = mean + kept * (averages - mean)
    deviations = np.sqrt(between * (1 - kept) + (1 - kept) ** 2 / weights.sum())
    draws = drawn + deviations * random.standard_normal((4000, len(rows)))
    simulated = np.quantile(len(rows) + 1 - stats.rankdata(draws, axis=1), [0.025, 0.975], axis=0)
    for at, ranks in enumerate(ours["ranks"]):

        def above(x):
            return stats.norm.sf((x - drawn) / deviations).sum() - stats.norm.sf((x - drawn[at]) / deviations[at])

        shares = np.delete(stats.norm.sf((drawn[at] - drawn) / deviations), at)
        others = 1.959963984540054 * math.sqrt((shares * (1 - shares)).sum())
        middle, far = above(drawn[at]), 1.959963984540054 * deviations[at]
        best, poorest = middle - above(drawn[at] + far), above(drawn[at] - far) - middle
        first = max(1, round(1 + middle - math.hypot(best, others)))
        last = min(len(rows), round(1 + middle + math.hypot(poorest, others)))
        # A table is read between its steps, and ranks are whole.
        agree("rank interval (formula)", ranks["from"], first, 1, name)
        agree("rank interval (formula)", ranks["to"], last, 1, name)
        near = 1 + 0.06 * len(rows)
        agree("rank interval, drawn 4,000 times (numpy)", ranks["from"], simulated[0][at], near, name)
        agree("rank interval, drawn 4,000 times (numpy)", ranks["to"], simulated[1][at], near, name)


def chance_of(pairs):
    """Mantel's test, each place a stratum: moments of draws without replacement by scipy, Pearson's type III by scipy."""
    excess = variance = third = 0.0
    for before, now in pairs:
        both, size = np.array(before) + np.array(now), sum(now)
        if size == 0 or size == both.sum():
            continue
        points = np.arange(1, 11) - np.average(np.arange(1, 11), weights=both)
        drawn = stats.multivariate_hypergeom(m=both, n=size)
        excess += points @ np.array(now)
        variance += points @ drawn.cov() @ points
        n = both.sum()
        if n > 2:
            third += size * (n - size) * (n - 2 * size) * (both @ points**3) / (n * (n - 1) * (n - 2))
    if variance < 1e-12:
        return None
    at, skewness = excess / math.sqrt(variance), third / variance**1.5
    tails = (stats.pearson3.sf(at, skewness), stats.pearson3.cdf(at, skewness))
    return min(1.0, 2 * min(tails))


for case in told["changes"]:
    chances = [chance_of(part) for part in case["parts"]]
    for part, ours, theirs in zip(case["parts"], case["probabilities"], chances):
        agree("chance of a change, Pearson’s type III (scipy)", ours, theirs, 0.01, part)
    asked = [p for p in case["probabilities"] if p is not None]
    if asked:
        told_apart = iter(multipletests(asked, alpha=0.05, method="fdr_bh")[0])
        for part, p, ours in zip(case["parts"], case["probabilities"], case["unlikely"]):
            is_told = p is not None and bool(next(told_apart))
            # Less than a tenth of a point is never told.
            if ours != is_told and not (is_told and abs(case["amounts"][case["parts"].index(part)]) < 0.1):
                findings.append(f"told by Benjamini and Hochberg (statsmodels): {ours} of {json.dumps(part)}"[:300])
            compared["told by Benjamini and Hochberg (statsmodels)"] = compared.get("told by Benjamini and Hochberg (statsmodels)", 0) + 1

print(json.dumps({"scipy": scipy.__version__, "statsmodels": statsmodels.__version__, "compared": compared, "findings": findings}))

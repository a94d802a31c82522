"""One task on numpy or pandas: python3 peer.py FOLDER TASK ROWS REPETITIONS

TASK is csi-numpy, csi-pandas or pareto-pandas. Prints one line of JSON: wall and CPU seconds of
each repetition, and the result.
"""
import gc
import json
import math
import sys
import time

import numpy as np
import pandas as pd

FOLDER, TASK, ROWS, REPETITIONS = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
MONTHS = 12
CELLS = 500 * MONTHS
ITEMS = 16

# The share of the items' weight that a respondent must have answered.
HALF = 0.5 - 1e-9


def read(name, kind):
    return np.fromfile(f'{FOLDER}/{name}.bin', dtype=kind, count=ROWS)


def respondent_sums(items):
    """Weighted points of each respondent, and the weight that he answered."""
    points = np.zeros(ROWS)
    answered = np.zeros(ROWS)
    for number, item in enumerate(items, start=1):
        weight = number / 136
        given = item > 0
        answered += weight * given
        points += given * (weight * 100 / 9) * (item - 1)
    return points, answered


def of_cells(mean, error, count):
    return {
        'cells': int((count > 0).sum()),
        'first_csi': mean[0],
        'first_se': error[0],
        'last_csi': mean[CELLS - 1],
        'sum_csi': np.nansum(mean),
        'sum_se': np.nansum(error),
    }


def csi_data():
    items = [read(f'csi-item{number}', 'i1') for number in range(ITEMS)]
    return read('csi-dealer', 'i4'), read('csi-month', 'i4'), read('csi-weight', 'f8'), items


def csi_numpy():
    dealer, month, weight, items = csi_data()

    def run():
        points, answered = respondent_sums(items)
        cell = dealer * MONTHS + month
        known = answered >= HALF
        y, k, w = points[known] / answered[known], cell[known], weight[known]
        total = np.bincount(k, w, CELLS)
        count = np.bincount(k, minlength=CELLS)
        with np.errstate(invalid='ignore', divide='ignore'):
            mean = np.bincount(k, w * y, CELLS) / total
            squares = np.bincount(k, (w * (y - mean[k])) ** 2, CELLS)
            error = np.sqrt(np.where(count > 1, count / (count - 1), np.nan) * squares) / total
        return of_cells(mean, error, count)

    return run


def csi_pandas():
    dealer, month, weight, items = csi_data()

    def run():
        points, answered = respondent_sums(items)
        with np.errstate(invalid='ignore'):
            index = points / answered
        rows = pd.DataFrame({'cell': dealer * MONTHS + month, 'w': weight, 'y': index})
        rows = rows[answered >= HALF].copy()
        rows['wy'] = rows.w * rows.y
        cells = rows.groupby('cell')
        sums = cells[['w', 'wy']].sum()
        count = cells.size()
        mean = sums.wy / sums.w
        rows['square'] = (rows.w * (rows.y - mean.reindex(rows.cell).to_numpy())) ** 2
        squares = rows.groupby('cell').square.sum()
        error = np.sqrt((count / (count - 1)).where(count > 1) * squares) / sums.w
        all_cells = range(CELLS)
        return of_cells(
            mean.reindex(all_cells).to_numpy(),
            error.reindex(all_cells).to_numpy(),
            count.to_numpy(),
        )

    return run


def pareto_pandas():
    code, cost = read('pareto-code', 'i4'), read('pareto-cost', 'i4')

    def run():
        totals = pd.DataFrame({'code': code, 'cost': cost}).groupby('code', as_index=False).cost.sum()
        totals = totals.sort_values(['cost', 'code'], ascending=[False, True])
        value = totals.cost.to_numpy(dtype=float)
        cumulative = value.cumsum() / value.sum()
        before = np.r_[0, cumulative[:-1]]
        return {
            'categories': len(value),
            'top_code': int(totals.code.iloc[0]),
            'top_cost': value[0],
            'total': value.sum(),
            'ranked': (np.arange(1, len(value) + 1) * value).sum(),
            'shares': cumulative.sum(),
            'below_80': int((before < 0.8).sum()),
            'from_80_below_95': int(((before >= 0.8) & (before < 0.95)).sum()),
        }

    return run


def plain(figure):
    figure = figure.item() if isinstance(figure, np.generic) else figure
    return None if math.isnan(figure) else figure


run = {'csi-numpy': csi_numpy, 'csi-pandas': csi_pandas, 'pareto-pandas': pareto_pandas}[TASK]()
wall, cpu, result = [], [], None
for _ in range(REPETITIONS):
    gc.collect()
    started, used = time.perf_counter(), time.process_time()
    result = run()
    wall.append(time.perf_counter() - started)
    cpu.append(time.process_time() - used)
print(json.dumps({'wall': wall, 'cpu': cpu, 'result': {k: plain(v) for k, v in result.items()}}))

# SPDX-License-Identifier: MIT
"""What was measured, as a table."""
import statistics


def table(title, unit, rows, lower_is_better):
    """rows: name -> samples; the first row is the peer that the ratios speak of."""
    print(f"\n{title}")
    peer = statistics.median(next(iter(rows.values())))
    for name, samples in rows.items():
        middle = statistics.median(samples)
        ratio = middle / peer
        print(f"  {name:34} {middle:12,.1f} {unit}  ({min(samples):,.1f} – {max(samples):,.1f})  {ratio:6.2f}×")
    print(f"  {'less' if lower_is_better else 'more'} is better; medians of {len(samples)}, (least – most)")

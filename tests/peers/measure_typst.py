"""The peer of the typesetter: typst in a warm process, on the text that `tests/benches/pages` sets.

    cargo bench --bench pages -- --texts FOLDER
    pip install typst
    python3 tests/peers/measure_typst.py FOLDER assets/fonts [yes|no]     (divide words at line ends: yes)

Prints for each length: pages, milliseconds in process (median), the milliseconds of a recompile by the same compiler
after one word in the middle has changed, of a whole process (that of Python included), bytes, and peak memory. Fonts are read before the clock
starts.
"""

import os
import re
import statistics
import subprocess
import sys
import time

import typst

LENGTHS = (3, 10, 12, 100, 1000)


def measure(folder, fonts, divide, pages):
    with open(os.path.join(folder, f"{pages}.typ"), encoding="utf-8") as file:
        source = file.read().replace("HYPHENATE", "true" if divide == "yes" else "false")
    if divide == "yes":
        # typst knows no patterns for Azerbaijani; those for Turkish cost the same.
        source = source.replace('lang: "az"', 'lang: "tr"')
    path = os.path.join(folder, "measured.typ")

    def write(typed, size):
        with open(path, "w", encoding="utf-8") as file:
            file.write(source.replace("TYPED", typed).replace("14pt", f"{size}pt"))

    def compile():
        begun = time.perf_counter()
        pdf = compiler.compile()
        taken.append((time.perf_counter() - begun) * 1000)
        return pdf

    times = max(3, min(15, 300 // pages))
    write("söz", 14)
    compiler = typst.Compiler(path, font_paths=[fonts], ignore_system_fonts=True)
    taken = []
    for nth in range(times + 1):
        # Another size by a ten-thousandth, so that nothing memoized serves.
        write("söz", 14 + nth / 10000)
        pdf = compile()
    whole, taken = statistics.median(taken[1:]), []
    for nth in range(times):
        write(f"söz{nth}", 14 + times / 10000)
        compile()
    write("söz", 14)
    once = [sys.executable, "-c", "import sys, typst; typst.compile(sys.argv[1], font_paths=[sys.argv[2]],"
            " ignore_system_fonts=True)", path, fonts]
    runs = []
    for _ in range(3):
        begun = time.perf_counter()
        subprocess.run(once, check=True)
        runs.append((time.perf_counter() - begun) * 1000)
    with open("/proc/self/status", encoding="utf-8") as status:
        peak = int(re.search(r"VmHWM:\s*(\d+)", status.read())[1]) // 1024
    sheets = max(map(int, re.findall(rb"/Count (\d+)", pdf)), default=0)
    print(
        f"{pages:>7} {sheets:>7} {whole:>10.2f} {statistics.median(taken):>10.2f} {min(runs):>11.2f} {len(pdf):>9} {peak:>8}",
        flush=True,
    )


if len(sys.argv) > 4:
    measure(*sys.argv[1:4], int(sys.argv[4]))
else:
    folder, fonts, divide = sys.argv[1], sys.argv[2], (sys.argv[3:] or ["yes"])[0]
    print(f"{'asked':>7} {'pages':>7} {'ms':>10} {'keystroke':>10} {'process ms':>11} {'bytes':>9} {'peak MB':>8}")
    for pages in LENGTHS:
        subprocess.run([sys.executable, __file__, folder, fonts, divide, str(pages)], check=True)

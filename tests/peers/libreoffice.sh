#!/usr/bin/env bash
# LibreOffice as the peer of the printed page: a .docx made by `reqlament print` to PDF, whole processes, the best of
# five after one that makes the profile. Prints milliseconds, peak memory and the size of the PDF.
set -eu
[ $# -eq 1 ] || { echo "usage: $0 FILE.docx" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$1" "$work/text.docx"
python3 - "$work" <<'PY'
import os, resource, subprocess, sys, time

work = sys.argv[1]
command = ["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless",
           "--convert-to", "pdf", "--outdir", work, f"{work}/text.docx"]

def once():
    begun = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.monotonic() - begun) * 1000

once()
least = min(once() for _ in range(5))
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
size = os.path.getsize(f"{work}/text.pdf") / 1024
print(f"libreoffice {least:.0f} ms, {peak:.0f} MB, PDF {size:.0f} KB")
PY

# Reads, de-identifies and writes every file of a folder with PyPI dcmanon; once for each line it gets, answering microseconds.
import os, sys, time
from dcmanon import Anonymizer

source, anonymizer = sys.argv[1], Anonymizer()
files = sorted(os.path.join(d, f) for d, _, fs in os.walk(source) for f in fs)
for line in sys.stdin:
    target = line.strip()
    os.makedirs(target)
    failed, start = 0, time.perf_counter_ns()
    for number, file in enumerate(files):
        try:
            data = anonymizer.anonymize(file)
            with open(f"{target}/{number}.dcm", "wb") as out:
                out.write(data)
        except Exception:
            failed += 1
    print((time.perf_counter_ns() - start) // 1000, failed, flush=True)

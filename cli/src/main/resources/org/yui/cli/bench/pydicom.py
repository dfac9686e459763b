# Reads and writes every file of a folder with PyPI pydicom, changing nothing; once for each line it gets, answering microseconds
# that passed, microseconds of processor time, and how many files it failed on.
import os, sys, time
import pydicom

source = sys.argv[1]
files = sorted(os.path.join(d, f) for d, _, fs in os.walk(source) for f in fs)
for line in sys.stdin:
    target = line.strip()
    os.makedirs(target)
    failed, start, used = 0, time.perf_counter_ns(), time.process_time_ns()
    for number, file in enumerate(files):
        try:
            pydicom.dcmread(file).save_as(f"{target}/{number}.dcm")
        except Exception:
            failed += 1
    print((time.perf_counter_ns() - start) // 1000, (time.process_time_ns() - used) // 1000, failed, flush=True)

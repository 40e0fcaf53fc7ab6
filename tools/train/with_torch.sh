#!/usr/bin/env bash
# with_torch.sh SCRIPT [ARGUMENT...]: runs a Python script with Debian's torch on two threads, whatever the machine has, so that
# sums are added up in the same order. The allocator keeps its memory: giving it back after each tensor takes half the time.
set -euo pipefail
export OMP_NUM_THREADS=2 OPENBLAS_NUM_THREADS=2
export MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=16000000000 MALLOC_TOP_PAD_=256000000
exec /usr/bin/python3 -B "$@"

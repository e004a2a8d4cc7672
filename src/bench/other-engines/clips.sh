#!/bin/sh
# Runs clips.clp over clips-cases.txt: clips.sh CASES COUNT ANSWERS. Ends with 42 when CLIPS is not
# installed. Its time is that of the whole process; its start takes a few milliseconds of it.
set -eu
command -v clips >/dev/null || { echo 'there is no clips (Debian package clips)'; exit 42; }
printf '(load "other-engines/clips.clp")\n(load "clips-decisions.clp")\n(sweep)\n(exit)\n' >clips-run.bat
start=$(date +%s.%N)
clips -f2 clips-run.bat >clips.log </dev/null
end=$(date +%s.%N)
head -n "$(wc -l <"$1")" clips-answers.txt >"$3"
bytes=$(wc -c <clips-answers.txt)
# The last line of `times` is what the children took: 0m1.23s 0m0.04s
times >clips-times.txt
tail -n 1 clips-times.txt | sed 's/[ms]/ /g' | awk -v start="$start" -v end="$end" -v bytes="$bytes" '
  { printf "{\"processorSeconds\":%f,\"clockSeconds\":%f,\"bytes\":%d}\n",
      $1 * 60 + $2 + $3 * 60 + $4, end - start, bytes }'

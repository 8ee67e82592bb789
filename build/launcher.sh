#!/bin/sh
# mahdar, from its snapshot where this very Node made that on such a machine, otherwise from its files.
# Written by build/launcher.js.
case $0 in
  */*) file=$0 ;;
  *) file=./$0 ;;
esac
while [ -L "$file" ]; do
  target=$(readlink "$file") || break
  case $target in
    /*) file=$target ;;
    *) file=${file%/*}/$target ;;
  esac
done
bin=${file%/*}
# Looked for without another process, as each costs a start some milliseconds.
node=
set -f
IFS=:
for folder in $PATH; do
  if [ -f "${folder:-.}/node" ] && [ -x "${folder:-.}/node" ]; then
    node=${folder:-.}/node
    break
  fi
done
unset IFS
set +f
made_by='@IDENTITY@'
@IDENTIFY@
if [ -z "$NODE_OPTIONS" ] && [ -r "$bin/mahdar.snapshot" ] && [ "$found" = "$made_by" ]; then
  # Memory in large pages: a snapshot is read into much of it at once. The program takes this setting back.
  export GLIBC_TUNABLES="${GLIBC_TUNABLES-glibc.malloc.hugetlb=1}"
  # No connection is ever made, and Node would read these certificates at each start.
  unset NODE_EXTRA_CA_CERTS
  exec "$node" @OPTIONS@ --snapshot-blob "$bin/mahdar.snapshot" "$bin/../app/main.js" "$@"
fi
exec node "$bin/../app/main.js" "$@"

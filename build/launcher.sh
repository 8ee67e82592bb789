#!/bin/sh
# mahdar, from its snapshot where that was made by this very Node, otherwise from its files. Written by build/launcher.js.
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
node=$(command -v node)
snapshot=$bin/mahdar.snapshot
if [ -z "$NODE_OPTIONS" ] && [ -r "$snapshot" ] && [ "$(@STAT@ "$node" 2>/dev/null)" = '@STAMP@' ]; then
  # Memory in large pages: a snapshot is read into much of it at once. The program takes this setting back.
  export GLIBC_TUNABLES="${GLIBC_TUNABLES-glibc.malloc.hugetlb=1}"
  exec "$node" --snapshot-blob "$snapshot" "$bin/../app/main.js" "$@"
fi
exec node "$bin/../app/main.js" "$@"

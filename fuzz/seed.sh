#!/usr/bin/env bash
# Fills the corpora with what the project has: lessons, the fixtures of the tests, and files made of them.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p corpus/{lesson_file,lesson_pack,journal,transfer}

# The first byte of a lesson file says which file of a small library it replaces.
number=0
lesson_file() {
    local digit
    case $1 in
        */module.json) digit=0 ;;
        */library.json) digit=1 ;;
        */glossary.json) digit=2 ;;
        */limits.json) digit=3 ;;
        */profile.json) digit=4 ;;
        */messages.json) digit=5 ;;
        *) return 0 ;;
    esac
    number=$((number + 1))
    { printf %s "$digit" && cat "$1"; } >"corpus/lesson_file/seed-$number"
}
while read -r file; do
    lesson_file "$file"
done < <(find ../lessons ../tests/content ../tests/library -name '*.json' -not -path '*/schema/*' | sort)

# Stored unpacked, so that mutations reach what is inside.
pack() {
    (cd "$1" && zip -q -X -r "$2" "$OLDPWD/corpus/lesson_pack/$3.zip" . -x '*.txt')
}
pack ../tests/content/base -0 base-stored
pack ../tests/content/base -9 base-packed
pack ../tests/library -9 library-packed
for case in ../tests/content/sound-*; do
    whole=$(mktemp -d)
    cp -r ../tests/content/base/. "$case"/. "$whole"
    pack "$whole" -0 "$(basename "$case")"
    rm -r "$whole"
done

cp ../tests/records/format-1/journal.jsonl corpus/journal/format-1
head -c 700 corpus/journal/format-1 >corpus/journal/torn
head -n 3 corpus/journal/format-1 | sed 's/"format":1/"format":2/' >corpus/journal/newer
{ head -n 2 corpus/journal/format-1 && printf 'no event\n' && sed -n 3,4p corpus/journal/format-1; } >corpus/journal/corrupt
while read -r line; do
    number=$((number + 1))
    printf '%s\n' "$line" >"corpus/journal/line-$number"
done <corpus/journal/format-1

# A first byte that is no `P` lets the target pack the parts that follow, parted by lines of `%`.
parts() {
    printf '+'
    cat ../tests/records/format-1/learner.json
    printf '\n%%\n'
    cat "$1"
    printf '\n%%\n{"format":1,"language":"fr"}\n'
}
for journal in corpus/journal/*; do
    parts "$journal" >"corpus/transfer/parts-$(basename "$journal")"
done

# A file as the program writes it, unpacked.
whole=$(mktemp -d)
cp ../tests/records/format-1/{learner.json,journal.jsonl} "$whole"
entry() {
    printf '{"path":"%s","bytes":%d,"sha256":"%s"}' "$1" "$(stat -c %s "$whole/$1")" \
        "$(sha256sum "$whole/$1" | cut -d ' ' -f 1)"
}
id=$(grep -o '"id":"[^"]*"' "$whole/learner.json" | head -n 1 | cut -d '"' -f 4)
printf '{"format":1,"kind":"learner","learner":"%s","name":"x","exported":"2026-11-22T10:15:30.123-05:00","program":"0","files":[%s,%s]}' \
    "$id" "$(entry learner.json)" "$(entry journal.jsonl)" >"$whole/manifest.json"
(cd "$whole" && zip -q -X -0 "$OLDPWD/corpus/transfer/whole.passerelle" manifest.json learner.json journal.jsonl)
rm -r "$whole"

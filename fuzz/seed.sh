#!/usr/bin/env bash
# Fills the corpora with what the project has: lessons, the fixtures of the tests, and files made of them.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p corpus/{lesson_file,lesson_pack,journal,transfer,settings_file,reset_copy,centre_files}

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

# The parts of a settings file: settings, PIN, and files of packs after their paths.
settings='{"format":1,"centre":"Centre du Nord","contact":"Marie, poste 12","languages":["fr"],"sessions":["named","guest"],"idle_minutes":5,"feedback":"end","locked_order":true,"kiosk":false,"archive_days":7,"keep_days":90,"sound":false,"reporting":null}'
pin='{"format":1,"hash":"$argon2id$v=19$m=19456,t=2,p=1$c2Vsc2Vsc2Vsc2Vs$Gt8EbeXfPjXNmSyPJtYK7WFy4jCsjBvNVL9CBRKXCpk","failures":0,"next_try":null}'
files_of_pack() {
    for file in ../tests/content/base/library.json ../tests/content/base/alpha/module.json; do
        printf '\n%%\npacks/%s/%s\n' "$1" "${file#../tests/content/base/}"
        cat "$file"
    done
}
printf -- '-%s' "$settings" >corpus/settings_file/settings
printf '+%s\n%%\n%s' "$settings" "$pin" >corpus/settings_file/pin
{ printf -- '-%s' "$settings" && files_of_pack other; } >corpus/settings_file/pack
{ printf '+%s\n%%\n%s' "$settings" "$pin" && files_of_pack mine && files_of_pack other; } >corpus/settings_file/whole

# The files of the person in the copy of a reset, after a byte that says what went.
for scope in a m q p; do
    for journal in corpus/journal/*; do
        { printf %s "$scope" && parts "$journal" | tail -c +2; } >"corpus/reset_copy/$scope-$(basename "$journal")"
    done
done

# The first byte says which file of a centre it is.
centre_file() {
    cat >"corpus/centre_files/seed-$(find corpus/centre_files -type f | wc -l)"
}
at=2026-11-22T10:15:30.123-05:00
group='{"id":"lundi","name":"Lundi soir"}'
printf '0{"format":1,"groups":[%s,{"id":"mardi","name":"Mardi","archived":true}]}' "$group" | centre_file
printf '0{"format":2,"groups":[]}' | centre_file
printf '1{"format":1,"comments":{"headline":{"words":"Bien","at":"%s","seen":null},"about":{"words":"Un mot","at":"%s","seen":"%s"}}}' "$at" "$at" "$at" | centre_file
ids='["0b54f1d4-5a7e-4f8e-9d3c-2f6c1b8a7e10"]'
line() {
    number=$((number + 1))
    printf '{"format":1,"id":"01935000-0000-7000-8000-00000000%04d","at":"%s",%s}\n' "$number" "$at" "$1"
}
{
    printf 2
    line '"kind":"reset","learners":'"$ids"',"scope":"all","modules":[],"copy":true'
    line '"kind":"undone","reset":"01935000-0000-7000-8000-000000000001","learners":'"$ids"
    line '"kind":"erased","learners":'"$ids"',"copy":false'
    line '"kind":"imported","learners":'"$ids"
    line '"kind":"pin_changed"'
    line '"kind":"settings_changed","changed":["sound"]'
    line '"kind":"packs_changed"'
} | centre_file
printf '3%s' "$pin" | centre_file
printf '3%s' "${pin/\"next_try\":null/\"next_try\":\"2026-11-22T15:20:00Z\"}" | centre_file
printf '4%s' "$settings" | centre_file
for stage in copying erasing; do
    for scope in '"all","modules":[]' '"modules","modules":["m1"]' '"quizzes","modules":[]' '"profile","modules":[]'; do
        for id in 0b54f1d4-5a7e-4f8e-9d3c-2f6c1b8a7e10 3b54f1d4-5a7e-4f8e-9d3c-2f6c1b8a7e10; do
            printf '5{"format":1,"id":"01935000-0000-7000-8000-000000000009","at":"%s","stage":"%s","scope":%s,"by":"trainer","copy":true,"people":[{"learner":"%s","event":"01935000-0000-7000-8000-00000000000a","at":"%s","copy":"2026-11-22-%s.zip"}]}' \
                "$at" "$stage" "$scope" "$id" "$at" "$id" | centre_file
        done
    done
done

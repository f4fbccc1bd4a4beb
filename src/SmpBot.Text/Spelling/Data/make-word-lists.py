"""Makes words.en.txt and words.es.txt in FOLDER; compress them with `brotli -q 11 -w 22`.

FOLDER holds: scowl/ (the lists of Debian's package scowl), es/index.aff and es/index.dic (npm dictionary-es),
freq.en.txt and freq.es.txt (the array commonWords of the two npm packages, one word a line, most common first).
"""
import math
import os
import re
import sys
import unicodedata

OWN_EN = """app apps meds tech asap ok okay wifi whatsapp google instagram facebook tiktok youtube tv gps uk usa eu covid selfie selfies online
smartphone email emails website websites blog blogs vlog cafe fiance fiancee paracetamol ibuprofen tylenol advil benadryl aspirin amoxicillin
minoxidil finasteride rogaine botox keloid keloids alopecia areata psoriasis eczema micropigmentation microblading micropigment smp norwood
retinol sunscreen spf hypoallergenic antihistamine biotin keratin dreadlocks fade buzzcut hairline hairlines barbershop touchup touchups
lidocaine benzocaine haematoma haematomas hematoma hematomas folliculitis hiv mri anaphylaxis anaphylactic uti vitiligo photosensitivity granuloma
granulomas sarcoidosis mrsa warfarin keloidal hydrocortisone chlorhexidine neosporin bepanthen aquaphor cetaphil tattooist pigmentologist
fue fut dht prp lol omg imo imho tbh lmao wtf brb diy haha hahaha hahahaha vids vid pics pic dms dm"""
OWN_ES = """app apps ok okay wifi whatsapp google instagram facebook tiktok youtube tv gps eeuu covid selfie selfies online email emails web blog
papi mami poli mexico peru espana paracetamol ibuprofeno aspirina amoxicilina minoxidil finasterida botox queloide queloides alopecia areata
psoriasis eczema micropigmentacion microblading smp retinol hipoalergenico antihistaminico biotina queratina degradado rapado cita citas
tricopigmentacion diabetico diabetica diabeticos diabeticas hemofilico hemofilica dermatologico dermatologica oncologico oncologica lidocaina
enrojecido enrojecida enrojecidos enrojecidas supurar supura supuran supuraba supurando supuracion forunculo forunculos foliculitis celulitis vih
anticoagulante anticoagulantes sintrom warfarina heparina esterilizado esterilizada esterilizados esterilizadas shampoo champu decolorar decolora
decoloracion difuminar difumina difuminado difuminan melanoma melanomas anafilaxia anafilactico anafilactica betadine bepanthol vitiligo sarcoidosis
granuloma granulomas tatuador tatuadora tatuadores fue fut dht prp jaja jajaja jajajaja holi holis porfis vids"""
SPELLINGS = "english american british british_z british_variant_1 variant_1 canadian australian".split()
UNRANKED = 16
# The ranking counts no single letters; these are among the most common words.
SINGLE_LETTERS = dict.fromkeys("aioeuy", 20)
# A ranked word that the dictionary lacks counts as Spanish when it is spelt like one.
SPANISH_SPELLING = re.compile(r"^(?!.*(?:[kw]|([^lrcn])\1))[a-z]{3,}[aeiouynsrldz]$")
FEW_FORMS = 6


def fold(word):
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def english(folder):
    words = set()
    for size in (10, 20, 35, 40, 50, 55, 60):
        for spelling in SPELLINGS:
            for kind in ("words", "upper", "proper-names"):
                path = os.path.join(folder, f"{spelling}-{kind}.{size}")
                if not os.path.exists(path) or (kind != "words" and size > 50):
                    continue
                for line in open(path, encoding="latin-1"):
                    word = fold(line.strip().removesuffix("'s"))
                    if word.isalpha() and word.isascii() and len(word) > (0 if kind == "words" else 2):
                        words.add(word)
    return {w for w in words if len(w) > 1 or w in "aio"} | set(OWN_EN.split())


def affixes(path):
    rules = {}
    for line in open(path, encoding="utf8"):
        p = line.split()
        if not p or p[0] not in ("SFX", "PFX"):
            continue
        if len(p) == 4 and p[3].isdigit() and p[2] in "YN":
            rules[p[1]] = (p[0], [])
            continue
        add, _, more = p[3].partition("/")
        condition = p[4] if len(p) > 4 else "."
        pattern = re.compile(condition + "$" if p[0] == "SFX" else "^" + condition)
        rules[p[1]][1].append(("" if p[2] == "0" else p[2], "" if add == "0" else add, pattern, more))
    return rules


def apply(rules, word, flag):
    kind, lines = rules[flag]
    for strip, add, condition, more in lines:
        if condition.search(word) and kind == "SFX" and word.endswith(strip):
            yield word[: len(word) - len(strip)] + add, more
        elif condition.search(word) and kind == "PFX" and word.startswith(strip):
            yield add + word[len(strip):], more


def suffixed(rules, word, flags):
    forms = {word}
    for flag in flags:
        if flag in rules and rules[flag][0] == "SFX":
            for form, more in apply(rules, word, flag):
                forms.add(form)
                forms.update(y for g in more if g in rules and rules[g][0] == "SFX" for y, _ in apply(rules, form, g))
    return forms


def spanish(folder, ranks, other):
    rules = affixes(os.path.join(folder, "index.aff"))
    words = set(OWN_ES.split())
    for line in list(open(os.path.join(folder, "index.dic"), encoding="utf8"))[1:]:
        word, _, flags = (line.split("\t")[0].strip().split(" ") or [""])[0].partition("/")
        if not word:
            continue
        forms = suffixed(rules, word, flags)
        groups = [(word, forms)]
        for flag in flags:
            if flag in rules and rules[flag][0] == "PFX":
                stem = next((y for y, _ in apply(rules, word, flag)), word)
                groups.append((stem, {y for x in forms for y, _ in apply(rules, x, flag)}))
        for stem, group in groups:
            folded = {fold(x) for x in group if x.isalpha()}
            keep = len(folded) <= FEW_FORMS or any(x in ranks for x in folded)
            words |= folded if keep else {fold(stem)}
    words |= {w for w in ranks if w not in other and SPANISH_SPELLING.match(w)}
    return {w for w in words if w.isascii() and (len(w) > 1 or w in "aeouy")}


def ranking(path):
    ranks = {}
    for place, line in enumerate(open(path, encoding="utf8"), 1):
        word = fold(line.strip())
        if word.isalpha() and word.isascii():
            ranks.setdefault(word, place)
    return ranks | SINGLE_LETTERS


def write(words, ranks, path):
    groups = {}
    for word in words:
        group = min(UNRANKED, int(math.log2(ranks[word]))) if word in ranks else UNRANKED
        groups.setdefault(group, []).append(word)
    with open(path, "w", encoding="ascii", newline="\n") as out:
        for group in sorted(groups):
            out.write(f"={group}\n" + "".join(w + "\n" for w in sorted(groups[group])))


def main(folder):
    english_ranks = ranking(os.path.join(folder, "freq.en.txt"))
    spanish_ranks = ranking(os.path.join(folder, "freq.es.txt"))
    english_words = english(os.path.join(folder, "scowl"))
    write(english_words, english_ranks, os.path.join(folder, "words.en.txt"))
    write(spanish(os.path.join(folder, "es"), spanish_ranks, english_words), spanish_ranks, os.path.join(folder, "words.es.txt"))


main(sys.argv[1])

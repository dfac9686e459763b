package org.yui.imaging.text;

/** E-mail and web addresses. */
final class ContactDetector implements Detector {

    private static final String LOCAL_SIGNS = "._%+-";
    private static final String DOMAIN_SIGNS = ".-";

    @Override
    public void find(Tokens text, WordList words, Marks marks) {
        for (int i = 0; i < text.size(); i++) {
            if (text.isSign(i, '@')) {
                email(text, i, marks);
            } else if (text.isSign(i, ':') && text.isSign(i + 1, '/') && text.isSign(i + 2, '/')) {
                i = web(text, start(text, i), marks);
            } else if (text.is(i, Tokens.Kind.WORD) && text.isSign(i + 1, '.') && "www".equals(text.lower(i))) {
                i = web(text, i, marks);
            }
        }
    }

    private static void email(Tokens text, int at, Marks marks) {
        int first = at;
        while (isPart(text, first - 1, LOCAL_SIGNS)) {
            first--;
        }
        int last = at;
        while (isPart(text, last + 1, DOMAIN_SIGNS)) {
            last++;
        }
        if (first < at && last > at) {
            marks.take(text.start(first), text.end(last), TextRule.EMAIL);
        }
    }

    private static boolean isPart(Tokens text, int token, String signs) {
        return text.is(token, Tokens.Kind.WORD) || text.is(token, Tokens.Kind.NUMBER) || text.isOneOf(token, signs);
    }

    private static int start(Tokens text, int colon) {
        return text.is(colon - 1, Tokens.Kind.WORD) ? colon - 1 : colon;
    }

    private static int web(Tokens text, int first, Marks marks) {
        int last = first;
        while (last + 1 < text.size() && !isBlank(text, last + 1)) {
            last++;
        }
        marks.take(text.start(first), text.end(last), TextRule.WEB_ADDRESS);
        return last;
    }

    private static boolean isBlank(Tokens text, int token) {
        return text.is(token, Tokens.Kind.SPACE) || text.is(token, Tokens.Kind.BREAK);
    }
}

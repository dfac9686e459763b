package org.yui.docs;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java source seen as code. */
final class JavaCode {

    private static final Pattern COMMENT_OR_TEXT = Pattern.compile(
            "\"\"\"(?:\\\\.|(?!\"\"\").)*+\"\"\"|\"(?:\\\\.|[^\"\\\\\\n"
                    + "])*+\"|'(?:\\\\.|[^'\\\\\\n"
                    + "])++'|//[^\\n"
                    + "]*+|/\\*(?:(?!\\*/).)*+\\*/",
            Pattern.DOTALL);

    private JavaCode() {}

    /** The source with blanks for comments, texts and characters; lines keep their numbers. */
    static String withoutCommentsAndTexts(String source) {
        return COMMENT_OR_TEXT.matcher(source).replaceAll(JavaCode::blank);
    }

    private static String blank(MatchResult match) {
        return Matcher.quoteReplacement(match.group().replaceAll("[^\\n]", " "));
    }
}

package org.yui.imaging.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates, times, phone and postal numbers, identifiers: what rows of digits give away by their form. */
final class NumberDetector implements Detector {

    private static final String SEPARATORS = "-./:,";

    @Override
    public void find(Tokens text, WordList words, Marks marks) {
        for (int i = 0; i < text.size(); i++) {
            if (text.is(i, Tokens.Kind.NUMBER)) {
                Row row = Row.at(text, i);
                TextRule rule = row.rule(words);
                if (rule != null) {
                    marks.take(row.start(), row.end(), rule);
                }
                i = row.last();
            }
        }
        new SpacedNumbers(text, marks).find();
    }

    /** Numbers with one separator between each two of them and no blank. */
    private static final class Row {

        private final Tokens text;
        private final List<Integer> numbers = new ArrayList<>();
        private int digits;
        private char separator;
        private boolean mixed;

        private Row(Tokens text, int first) {
            this.text = text;
            add(first);
            int at = first;
            while (text.isOneOf(at + 1, SEPARATORS) && text.is(at + 2, Tokens.Kind.NUMBER)) {
                char found = text.at(text.start(at + 1));
                mixed |= numbers.size() > 1 && found != separator;
                separator = found;
                at += 2;
                add(at);
            }
        }

        static Row at(Tokens text, int first) {
            return new Row(text, first);
        }

        private void add(int token) {
            numbers.add(token);
            digits += text.length(token);
        }

        int last() {
            return numbers.getLast();
        }

        int start() {
            return text.start(numbers.getFirst());
        }

        int end() {
            return text.end(last());
        }

        private int value(int index) {
            return text.value(numbers.get(index));
        }

        private int length(int index) {
            return text.length(numbers.get(index));
        }

        @Nullable
        TextRule rule(WordList words) {
            int count = numbers.size();
            if (count == 1) {
                return single(words);
            }
            if (isTime()) {
                return TextRule.TIME_OF_DAY;
            }
            if (separator != ',' && hasDate()) {
                return TextRule.DATE;
            }
            if (mixed) {
                return digits >= 5 && !isExplained(words) ? TextRule.DIGITS : null;
            }
            return switch (separator) {
                case '.' -> dotted(count);
                case '-' -> dashed(words, count);
                case '/' -> slashed(words, count);
                default -> hasLongGroup(5) ? TextRule.DIGITS : null;
            };
        }

        private @Nullable TextRule single(WordList words) {
            String number = text.text(numbers.getFirst());
            if (Calendar.isDate(number) || (digits == 14 && Calendar.isDate(number.substring(0, 8)))) {
                return TextRule.DATE;
            }
            if (CheckDigits.isMyNumber(number)) {
                return TextRule.MY_NUMBER;
            }
            if (CheckDigits.isCorporateNumber(number)) {
                return TextRule.CORPORATE_NUMBER;
            }
            if (CheckDigits.isInsurerNumber(number)) {
                return TextRule.INSURER_NUMBER;
            }
            if (digits >= 6 || (digits == 5 && !isExplained(words))) {
                return TextRule.DIGITS;
            }
            boolean year = digits == 4 && Calendar.isYear(value(0)) && value(0) != 2000 && !isSigned();
            return year && !isExplained(words) ? TextRule.DATE : null;
        }

        private boolean isSigned() {
            int first = numbers.getFirst();
            return text.isOneOf(first - 1, "+-") && text.before(first - 1) == first - 3;
        }

        private boolean isTime() {
            return separator == ':' && value(0) <= 24 && length(1) == 2 && value(1) <= 59;
        }

        /** Anywhere in the row: 2/1900-04-01 has one. */
        private boolean hasDate() {
            for (int i = 0; i + 2 < numbers.size(); i++) {
                if (isYearLong(i) && Calendar.isDate(value(i), value(i + 1), value(i + 2))) {
                    return true;
                }
            }
            return false;
        }

        /** A year has two digits or four; 1.2.0 is a version. */
        private boolean isYearLong(int index) {
            return length(index) == 2 || length(index) == 4 || length(index + 2) == 2 || length(index + 2) == 4;
        }

        private @Nullable TextRule dotted(int count) {
            if (count == 2) {
                boolean yearAndMonth =
                        length(0) == 4 && Calendar.isYear(value(0)) && length(1) == 2 && Calendar.isMonth(value(1));
                return yearAndMonth ? TextRule.DATE : length(0) >= 5 ? TextRule.DIGITS : null;
            }
            return TextRule.DOTTED_NUMBERS;
        }

        private @Nullable TextRule dashed(WordList words, int count) {
            if (count == 2 && length(0) == 3 && length(1) == 4) {
                return TextRule.POSTAL_CODE;
            }
            if (isYearAndMonth()) {
                return TextRule.DATE;
            }
            if (count == 3 && digits == 12 && CheckDigits.isMyNumber(joined())) {
                return TextRule.MY_NUMBER;
            }
            if (count > 2 || digits >= 5) {
                return isExplained(words) && digits <= 8 ? null : TextRule.PHONE;
            }
            return null;
        }

        private @Nullable TextRule slashed(WordList words, int count) {
            if (isYearAndMonth()) {
                return TextRule.DATE;
            }
            boolean dayAndMonth = count == 2
                    && length(0) <= 2
                    && length(1) <= 2
                    && ((Calendar.isMonth(value(0)) && value(1) > 12 && Calendar.isDay(value(1)))
                            || (Calendar.isMonth(value(1)) && value(0) > 12 && Calendar.isDay(value(0))));
            if (dayAndMonth && !isExplained(words)) {
                return TextRule.DATE;
            }
            return hasLongGroup(5) ? TextRule.DIGITS : null;
        }

        private boolean isYearAndMonth() {
            return numbers.size() == 2
                    && ((length(0) == 4 && Calendar.isYear(value(0)) && Calendar.isMonth(value(1)))
                            || (length(1) == 4 && Calendar.isYear(value(1)) && Calendar.isMonth(value(0))));
        }

        private boolean hasLongGroup(int digitsOrMore) {
            return numbers.stream().anyMatch(number -> text.length(number) >= digitsOrMore);
        }

        private String joined() {
            StringBuilder joined = new StringBuilder();
            numbers.forEach(number -> joined.append(text.text(number)));
            return joined.toString();
        }

        private boolean isExplained(WordList words) {
            return Explained.by(text, words, numbers.getFirst(), last());
        }
    }
}

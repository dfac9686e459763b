package org.yui.testkit.phantom;

import java.util.List;

/** Draws digits into an image, as a secondary capture has them burned in. */
final class Digits {

    /** Three columns and five rows each, row by row. */
    private static final List<String> SHAPES = List.of(
            "111101101101111",
            "010110010010111",
            "111001111100111",
            "111001111001111",
            "101101111001001",
            "111100111001111",
            "111100111101111",
            "111001001001001",
            "111101111101111",
            "111101111001111");

    private static final int WIDTH = 3;
    private static final int WHITE = 4000;

    private Digits() {}

    /** Draws {@code number} near the upper left corner of 16-bit little endian samples; what does not fit is left out. */
    static void draw(String number, byte[] pixels, int columns) {
        for (int i = 0; i < number.length() && (i + 1) * (WIDTH + 1) < columns; i++) {
            String shape = SHAPES.get(number.charAt(i) - '0');
            for (int dot = 0; dot < shape.length(); dot++) {
                if (shape.charAt(dot) == '1') {
                    int x = 2 + i * (WIDTH + 1) + dot % WIDTH;
                    int y = 2 + dot / WIDTH;
                    int at = (y * columns + x) * Short.BYTES;
                    pixels[at] = (byte) (WHITE & 0xFF);
                    pixels[at + 1] = (byte) (WHITE >> Byte.SIZE);
                }
            }
        }
    }
}

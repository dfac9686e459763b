package org.yui.testkit.dicom;

import java.util.List;

/** What an element holds, before it is encoded. */
public sealed interface Value {

    Vr vr();

    /** Text, whose bytes depend on the data set's character set; several values are separated by backslashes. */
    record Text(Vr vr, String text) implements Value {}

    /** Bytes as they are. */
    final class Octets implements Value {

        private final Vr vr;
        private final byte[] bytes;

        public Octets(Vr vr, byte[] bytes) {
            this.vr = vr;
            this.bytes = bytes.clone();
        }

        @Override
        public Vr vr() {
            return vr;
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }

    /** Numbers of 16 bits, whose bytes depend on the transfer syntax. */
    record Shorts(Vr vr, List<Integer> values) implements Value {

        public Shorts {
            values = List.copyOf(values);
        }
    }

    /**
     * A sequence.
     *
     * @param undefinedLength whether sequence and items end with delimiters instead of stating their lengths
     */
    record Items(List<DataSet> items, boolean undefinedLength) implements Value {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Vr vr() {
            return Vr.SQ;
        }
    }

    /** A sequence that its writer did not know as one: {@code UN} of undefined length, its items in implicit VR (PS3.5 section 6.2.2). */
    record UnknownItems(List<DataSet> items) implements Value {

        public UnknownItems {
            items = List.copyOf(items);
        }

        @Override
        public Vr vr() {
            return Vr.UN;
        }
    }

    /** Encapsulated pixel data of one frame (PS3.5 section A.4), after an empty offset table. */
    final class Frame implements Value {

        private final byte[] fragment;

        public Frame(byte[] fragment) {
            this.fragment = fragment.clone();
        }

        @Override
        public Vr vr() {
            return Vr.OB;
        }

        byte[] fragment() {
            return fragment.clone();
        }
    }
}

package org.yui.imaging.intake;

import org.jspecify.annotations.Nullable;

/** What became of one instance that was handed over. */
public sealed interface Received {

    /** Taken, or here already with the same bytes. */
    record Taken(String sopClass, String sopInstance) implements Received {

        @Override
        public String toString() {
            return "Taken";
        }
    }

    /** Not needed: it went through a contribution with the same dataset. */
    record Known(String sopClass, String sopInstance) implements Received {

        @Override
        public String toString() {
            return "Known";
        }
    }

    /**
     * Not taken; nothing of it is left.
     *
     * @param sopClass absent if it could not be read, as {@code sopInstance}
     */
    record Refused(@Nullable String sopClass, @Nullable String sopInstance, Why why) implements Received {

        @Override
        public String toString() {
            return "Refused " + why;
        }
    }

    /** Why an instance is not taken. */
    enum Why {
        /** No DICOM instance, or one whose identifiers cannot be read. */
        NOT_AN_INSTANCE,
        /** Of another study than the one named. */
        OTHER_STUDY,
        /** Longer than an instance may be. */
        TOO_LARGE,
        /** Another instance of the same identifier is here, or went through a contribution. */
        DIFFERS,
        /** The disk is full, or fails. */
        NO_ROOM
    }
}

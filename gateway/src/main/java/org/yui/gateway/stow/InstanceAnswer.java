package org.yui.gateway.stow;

import org.jspecify.annotations.Nullable;

/**
 * What became of one instance.
 *
 * @param sopClass Referenced SOP Class UID; absent if it could not be read, as {@code sopInstance}
 * @param sopInstance Referenced SOP Instance UID
 * @param failure why it is not here; absent if it is
 */
public record InstanceAnswer(
        @Nullable String sopClass,
        @Nullable String sopInstance,
        @Nullable FailureReason failure) {

    public static InstanceAnswer stored(String sopClass, String sopInstance) {
        return new InstanceAnswer(sopClass, sopInstance, null);
    }

    boolean isStored() {
        return failure == null;
    }

    boolean isNamed() {
        return sopClass != null && sopInstance != null;
    }

    @Override
    public String toString() {
        return failure == null ? "stored" : failure.name();
    }
}

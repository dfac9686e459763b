package org.yui.domain.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The schema version with which a component of a {@link Versioned} record came. The component may be null; where it is, the record has an
 * earlier form, and its JSON is what it was before the component came.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Since {

    /** 2 or more. */
    int value();
}

package org.yui.domain.json;

/** A value whose JSON form is one string; its type has a static {@code parse(String)} that checks it. */
public interface TextValue {

    /** The one text form. */
    String text();
}

package org.yui.imaging.text;

/** Finds one sort of identifying text by its form. Takes time proportional to the text's length. */
interface Detector {

    void find(Tokens text, WordList words, Marks marks);
}

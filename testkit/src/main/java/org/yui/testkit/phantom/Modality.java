package org.yui.testkit.phantom;

/** What made the images, with its storage SOP class (PS3.4 section B.5). */
public enum Modality {
    CT("1.2.840.10008.5.1.4.1.1.2"),
    MR("1.2.840.10008.5.1.4.1.1.4");

    private final String storageClass;

    Modality(String storageClass) {
        this.storageClass = storageClass;
    }

    String storageClass() {
        return storageClass;
    }
}

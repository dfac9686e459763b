package org.yui.domain.contribution;

import org.yui.domain.Code;
import org.yui.domain.Hash;
import org.yui.domain.Require;
import org.yui.domain.StudyVersionId;
import org.yui.domain.content.Cid;
import org.yui.domain.json.Versioned;

/**
 * What a contribution commits to for one sealed study.
 *
 * @param cid root of the sealed container
 * @param plainLength length of the container before sealing, in bytes, padding included
 * @param sealedSize length of the sealed container in bytes
 * @param keyCommitment HKDF-SHA256 of the data key, by which a key is known before it is used
 * @param format what the container holds: {@code YUI-DICOM-ZIP-1}
 * @param kind for instance a DICOM modality
 * @param instances how many instances it holds
 * @param facets hash of the salted catalogue facets
 */
public record StudyLeaf(
        StudyVersionId studyVersion,
        Cid cid,
        long plainLength,
        long sealedSize,
        Hash keyCommitment,
        Code format,
        Code kind,
        int instances,
        Hash facets)
        implements Versioned {

    public StudyLeaf {
        Require.atLeast(1, plainLength, "plainLength");
        Require.atLeast(plainLength, sealedSize, "sealedSize");
        Require.atLeast(1, instances, "instances");
    }
}

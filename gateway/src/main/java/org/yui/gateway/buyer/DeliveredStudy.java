package org.yui.gateway.buyer;

import java.nio.file.Path;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.delivery.OrderedStudy;

/**
 * A study that passed every check and lies open.
 *
 * @param folder its files, readable by ordinary tools
 */
public record DeliveredStudy(OrderedStudy study, StudyLeaf leaf, Path folder) {}

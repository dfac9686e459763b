-- The ledger's facts as rows. Every statement is standard SQL that H2 and PostgreSQL read alike. Times are nanoseconds since 1970.

CREATE TABLE checkpoint (
    id INTEGER NOT NULL PRIMARY KEY,
    channel VARCHAR(249) NOT NULL,
    height BIGINT NOT NULL,
    head VARCHAR(64) NOT NULL
);

CREATE TABLE member (
    msp VARCHAR(64) NOT NULL,
    epoch INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    roles VARCHAR(200) NOT NULL,
    PRIMARY KEY (msp, epoch)
);

CREATE TABLE member_key (
    msp VARCHAR(64) NOT NULL,
    epoch INTEGER NOT NULL,
    purpose VARCHAR(20) NOT NULL,
    public_key VARCHAR(200) NOT NULL,
    PRIMARY KEY (msp, epoch, purpose)
);

CREATE TABLE revocation (
    msp VARCHAR(64) NOT NULL,
    certificate VARCHAR(64) NOT NULL,
    block BIGINT NOT NULL,
    PRIMARY KEY (msp, certificate)
);

CREATE TABLE contribution (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    hospital VARCHAR(64) NOT NULL,
    ethics VARCHAR(32) NOT NULL,
    policy VARCHAR(64) NOT NULL,
    legal_form VARCHAR(40) NOT NULL,
    region VARCHAR(20) NOT NULL,
    studies BIGINT NOT NULL,
    study_root VARCHAR(64) NOT NULL,
    block BIGINT NOT NULL
);

CREATE TABLE kind_count (
    contribution VARCHAR(32) NOT NULL,
    kind VARCHAR(64) NOT NULL,
    about BIGINT NOT NULL,
    PRIMARY KEY (contribution, kind)
);

-- place -1: the whole contribution
CREATE TABLE withdrawal (
    contribution VARCHAR(32) NOT NULL,
    place BIGINT NOT NULL,
    hospital VARCHAR(64) NOT NULL,
    reason VARCHAR(64) NOT NULL,
    block BIGINT NOT NULL,
    PRIMARY KEY (contribution, place)
);

CREATE TABLE dataset (
    id VARCHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    curator VARCHAR(64) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    terms VARCHAR(64) NOT NULL,
    tariff VARCHAR(64) NOT NULL,
    block BIGINT NOT NULL,
    PRIMARY KEY (id, version)
);

CREATE TABLE choice (
    dataset VARCHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    contribution VARCHAR(32) NOT NULL,
    studies BIGINT NOT NULL,
    use_scheme VARCHAR(64) NOT NULL,
    PRIMARY KEY (dataset, version, contribution)
);

-- 4096 places of a choice's bitmap, so that one decision reads 512 bytes and not 50 kB; a part without a place has no row
CREATE TABLE choice_part (
    dataset VARCHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    contribution VARCHAR(32) NOT NULL,
    part INTEGER NOT NULL,
    bits BYTEA NOT NULL,
    PRIMARY KEY (dataset, version, contribution, part)
);

CREATE TABLE access_request (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    buyer VARCHAR(64) NOT NULL,
    dataset VARCHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    purpose VARCHAR(64) NOT NULL,
    region VARCHAR(20) NOT NULL,
    quota BIGINT NOT NULL,
    block BIGINT NOT NULL
);

CREATE TABLE decision (
    request VARCHAR(32) NOT NULL,
    hospital VARCHAR(64) NOT NULL,
    approved BOOLEAN NOT NULL,
    reason VARCHAR(64) NOT NULL,
    block BIGINT NOT NULL,
    PRIMARY KEY (request, hospital)
);

CREATE TABLE access_grant (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    outcome VARCHAR(20) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    buyer VARCHAR(64) NOT NULL,
    dataset VARCHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    dataset_hash VARCHAR(64) NOT NULL,
    purpose VARCHAR(64) NOT NULL,
    region VARCHAR(20) NOT NULL,
    currency VARCHAR(3) NOT NULL,
    access_fee BIGINT NOT NULL,
    quota BIGINT NOT NULL,
    slice_lines BIGINT NOT NULL,
    begins BIGINT NOT NULL,
    ends BIGINT NOT NULL,
    block BIGINT NOT NULL
);

CREATE TABLE purchase (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    buyer VARCHAR(64) NOT NULL,
    grant_id VARCHAR(32) NOT NULL,
    fee VARCHAR(20) NOT NULL,
    slice BIGINT NOT NULL,
    currency VARCHAR(3) NOT NULL,
    amount BIGINT NOT NULL,
    block BIGINT NOT NULL
);

CREATE TABLE payment (
    grant_id VARCHAR(32) NOT NULL,
    fee VARCHAR(20) NOT NULL,
    slice BIGINT NOT NULL,
    purchase VARCHAR(32) NOT NULL,
    currency VARCHAR(3) NOT NULL,
    amount BIGINT NOT NULL,
    block BIGINT NOT NULL,
    PRIMARY KEY (grant_id, fee, slice)
);

CREATE TABLE lease (
    grant_id VARCHAR(32) NOT NULL,
    slice BIGINT NOT NULL,
    gateway VARCHAR(64) NOT NULL,
    first_line BIGINT NOT NULL,
    line_count BIGINT NOT NULL,
    block BIGINT NOT NULL,
    PRIMARY KEY (grant_id, slice)
);

-- lines first_line to before end_line of a slice
CREATE TABLE orders_row (
    grant_id VARCHAR(32) NOT NULL,
    slice BIGINT NOT NULL,
    first_line BIGINT NOT NULL,
    end_line BIGINT NOT NULL,
    contribution VARCHAR(32) NOT NULL,
    gateway VARCHAR(64) NOT NULL,
    block BIGINT NOT NULL,
    PRIMARY KEY (grant_id, slice, first_line)
);

-- the newest word of each custodian on each row of orders
CREATE TABLE releases_row (
    custodian VARCHAR(64) NOT NULL,
    grant_id VARCHAR(32) NOT NULL,
    slice BIGINT NOT NULL,
    first_line BIGINT NOT NULL,
    sequence INTEGER NOT NULL,
    answered BIGINT NOT NULL,
    instances BIGINT NOT NULL,
    sealed_bytes BIGINT NOT NULL,
    block BIGINT NOT NULL,
    PRIMARY KEY (custodian, grant_id, slice, first_line)
);

CREATE TABLE period_close (
    period INTEGER NOT NULL,
    currency VARCHAR(3) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    fees BIGINT NOT NULL,
    unused_prepayments BIGINT NOT NULL,
    block BIGINT NOT NULL,
    PRIMARY KEY (period, currency)
);

-- over the whole life of the scheme; opening and closing of the period
CREATE TABLE earning (
    period INTEGER NOT NULL,
    currency VARCHAR(3) NOT NULL,
    scheme VARCHAR(64) NOT NULL,
    member VARCHAR(64) NOT NULL,
    opening BIGINT NOT NULL,
    closing BIGINT NOT NULL,
    PRIMARY KEY (period, currency, scheme, member)
);

CREATE TABLE issued_statement (
    period INTEGER NOT NULL,
    member VARCHAR(64) NOT NULL,
    currency VARCHAR(3) NOT NULL,
    statement VARCHAR(64) NOT NULL,
    block BIGINT NOT NULL,
    PRIMARY KEY (period, member, currency)
);

CREATE TABLE approval (
    subject VARCHAR(64) NOT NULL,
    member VARCHAR(64) NOT NULL,
    block BIGINT NOT NULL,
    PRIMARY KEY (subject, member)
);

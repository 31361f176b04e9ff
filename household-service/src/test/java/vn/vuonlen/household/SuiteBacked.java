package vn.vuonlen.household;

import io.quarkus.test.common.QuarkusTestResource;
import vn.vuonlen.infrastructure.testing.Suite;

/** One database and one set of topics for all tests of the module; each test empties what it needs empty. */
@QuarkusTestResource(Suite.class)
final class SuiteBacked {}

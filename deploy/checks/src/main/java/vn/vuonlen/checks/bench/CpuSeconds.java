package vn.vuonlen.checks.bench;

/** Processor seconds of either process, without the client's; NaN without /proc. */
record CpuSeconds(double postgres, double service) {

    CpuSeconds since(CpuSeconds before) {
        return new CpuSeconds(postgres - before.postgres, service - before.service);
    }
}

package vn.vuonlen.checks.bench;

/** Processor seconds of either process, not of whoever asks; NaN where the system does not tell. */
record CpuSeconds(double postgres, double service) {

    CpuSeconds since(CpuSeconds before) {
        return new CpuSeconds(postgres - before.postgres, service - before.service);
    }
}

package vn.vuonlen.kit.jobs;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Spares a new job the wait for the next tick. */
@Singleton
class StartAfterCommit {

    private final TransactionSynchronizationRegistry transaction;
    private final JobScheduler work;

    StartAfterCommit(TransactionSynchronizationRegistry transaction, JobScheduler work) {
        this.transaction = transaction;
        this.work = work;
    }

    void look() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    Thread.startVirtualThread(work::look);
                }
            }
        });
    }
}

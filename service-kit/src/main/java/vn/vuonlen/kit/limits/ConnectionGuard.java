package vn.vuonlen.kit.limits;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import vn.vuonlen.kit.limits.LimitReached.Limit;

/**
 * Closes a connection that does not bring the head of a request in time, or whose client does not read its response: a
 * worker that writes an export waits for it. All of it happens on the event loop of the connection.
 */
final class ConnectionGuard extends ChannelDuplexHandler {
    private final LimitSettings settings;
    private final LimitReached reached;
    private ChannelHandlerContext context;
    private Future<?> headTimer;
    private Future<?> readingTimer;
    private int requests;
    private long written;
    private long readBefore;

    ConnectionGuard(LimitSettings settings, LimitReached reached) {
        this.settings = settings;
        this.reached = reached;
    }

    @Override
    public void channelActive(ChannelHandlerContext active) {
        context = active;
        awaitHead();
        active.fireChannelActive();
    }

    void requestBegan() {
        requests++;
        cancel(headTimer);
    }

    void requestEnded() {
        if (--requests == 0 && context.channel().isActive()) {
            awaitHead();
        }
    }

    private void awaitHead() {
        cancel(headTimer);
        headTimer = context.executor()
                .schedule(
                        () -> close(Limit.HEAD_DEADLINE),
                        settings.headDeadline().toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    @Override
    public void write(ChannelHandlerContext writing, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes) {
            written += bytes.readableBytes();
            if (readingTimer == null) {
                readBefore = read();
                readingTimer = context.executor().schedule(this::checkReading, window(), TimeUnit.MILLISECONDS);
            }
        }
        writing.write(message, promise);
    }

    /** Nothing is asked of a client that has taken all there is. */
    private void checkReading() {
        readingTimer = null;
        long read = read();
        if (read >= written || !context.channel().isActive()) {
            return;
        }
        if (read - readBefore < settings.slowest() * window() / 1_000) {
            close(Limit.READING_PACE);
            return;
        }
        readBefore = read;
        readingTimer = context.executor().schedule(this::checkReading, window(), TimeUnit.MILLISECONDS);
    }

    /** What the operating system has taken; the chunk that it is taking counts as far as it got. */
    private long read() {
        var waiting = context.channel().unsafe().outboundBuffer();
        return waiting == null || waiting.isEmpty()
                ? written
                : written - waiting.totalPendingWriteBytes() + waiting.currentProgress();
    }

    private long window() {
        return settings.window().toMillis();
    }

    private void close(Limit limit) {
        reached.count(limit);
        context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext inactive) {
        cancel(headTimer);
        cancel(readingTimer);
        inactive.fireChannelInactive();
    }

    private static void cancel(Future<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}

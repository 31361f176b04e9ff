package vn.vuonlen.kit.limits;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Watches every connection that the server accepts. Vert.x shows a connection only when the head of its first request is
 * complete: one that sends its head a byte at a time is seen at Netty's door alone. The first request finds that door.
 */
@Singleton
class HeadDeadline {
    private final LimitSettings settings;
    private final LimitReached reached;
    private final AtomicReference<Channel> watched = new AtomicReference<>();

    HeadDeadline(LimitSettings settings, LimitReached reached) {
        this.settings = settings;
        this.reached = reached;
    }

    void began(RoutingContext request) {
        var channel = ((ConnectionBase) request.request().connection()).channel();
        watch(channel.parent());
        var guard = channel.pipeline().get(ConnectionGuard.class);
        if (guard != null) {
            guard.requestBegan();
            var loop = EventLoop.current();
            request.addEndHandler(response -> loop.run(guard::requestEnded));
        }
    }

    private void watch(Channel server) {
        if (server != null && !server.equals(watched.getAndSet(server))) {
            server.pipeline().addFirst(new Door());
        }
    }

    /** Its messages are the connections that were accepted. */
    private final class Door extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            ((Channel) accepted).pipeline().addFirst(new ConnectionGuard(settings, reached));
            context.fireChannelRead(accepted);
        }
    }
}

package vn.vuonlen.kit.rebuild;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "vuonlen.rebuild")
interface RebuildConfig {

    /**
     * How long after its start a process begins a rebuild that is due by itself. By then the processes of the older version have
     * ended, which would store what they consume without what the new one knows.
     */
    @WithDefault("PT5M")
    Duration delay();
}

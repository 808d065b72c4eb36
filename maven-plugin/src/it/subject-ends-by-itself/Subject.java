import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves 100 requests, and then ends, or kills Maven, or asks it to end. */
public class Subject {
    public static void main(String[] arguments) throws Exception {
        ProcessHandle maven = ProcessHandle.current().parent().orElseThrow();
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[1])), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            if (requests.incrementAndGet() == 100) {
                new Thread(() -> act(arguments[0], maven)).start();
            }
        });
        server.start();
        System.out.println("serving");
    }

    private static void act(String what, ProcessHandle maven) {
        switch (what) {
            case "ends" -> {
                System.out.println("no space left on device");
                System.exit(7);
            }
            case "kills" -> maven.destroyForcibly();
            case "interrupts" -> maven.destroy();
            default -> throw new IllegalArgumentException(what);
        }
    }
}

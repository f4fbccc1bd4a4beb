using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SmpBot.EndToEnd.Tests.Hosting;

/// <summary>nginx with the configuration of <c>deploy/nginx.conf</c>; only ports, certificate and the bot's address are a test's own.</summary>
internal sealed class NginxProxy : IAsyncDisposable
{
    public const string Host = "bot.clinic.example";

    private const int HopelessMilliseconds = 20_000;

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly byte[] _certificate;

    private NginxProxy(Process process, DirectoryInfo folder, byte[] certificate, int port) =>
        (_process, _folder, _certificate, Port) = (process, folder, certificate, port);

    public int Port { get; }

    public Uri Address => new($"https://{Host}:{Port}/");

    public static async Task<NginxProxy> StartAsync(Uri bot)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("smpbot-nginx-");
        byte[] certificate = WriteCertificate(folder.FullName);
        int port = FreePort();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "site.conf"), Site(folder.FullName, bot, port));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "nginx.conf"), Surroundings(folder.FullName));
        Process process = Process.Start(new ProcessStartInfo(NginxFactAttribute.Executable)
        {
            ArgumentList = { "-p", folder.FullName, "-e", Path.Combine(folder.FullName, "error.log"), "-c", Path.Combine(folder.FullName, "nginx.conf") },
        })!;
        NginxProxy proxy = new(process, folder, certificate, port);
        await proxy.WaitUntilListeningAsync();
        return proxy;
    }

    /// <summary>A visitor who connects from an address of this machine (127.0.0.2, 127.0.0.3 …) and knows the bot by its public name.</summary>
    public SocketsHttpHandler Visitor(string from) => new()
    {
        UseCookies = false,
        ConnectCallback = async (_, cancellation) =>
        {
            Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
            await socket.ConnectAsync(IPAddress.Loopback, Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
        SslOptions = new SslClientAuthenticationOptions
        {
            TargetHost = Host,
            RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null && shown.GetRawCertData().AsSpan().SequenceEqual(_certificate),
        },
    };

    public async ValueTask DisposeAsync()
    {
        using Process stop = Process.Start(new ProcessStartInfo("kill") { ArgumentList = { "-TERM", _process.Id.ToString(CultureInfo.InvariantCulture) } })!;
        await stop.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string Site(string folder, Uri bot, int port)
    {
        string site = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "nginx.conf"));
        (string Shipped, string Here)[] changes =
        [
            ("listen 443 ssl http2;", $"listen 127.0.0.1:{port} ssl http2;"),
            ("listen [::]:443 ssl http2;", ""),
            ("listen 80;", $"listen unix:{folder}/plain.sock;"),
            ("listen [::]:80;", ""),
            ("/etc/letsencrypt/live/bot.clinic.example/", folder + "/"),
            ("server 127.0.0.1:3978;", $"server {bot.Authority};"),
        ];
        foreach ((string shipped, string here) in changes)
        {
            site.ShouldContain(shipped);
            site = site.Replace(shipped, here, StringComparison.Ordinal);
        }

        return site;
    }

    private static string Surroundings(string folder) => $$"""
        daemon off;
        master_process off;
        pid {{folder}}/nginx.pid;
        events { }
        http {
            access_log off;
            client_body_temp_path {{folder}}/body;
            proxy_temp_path {{folder}}/proxy;
            fastcgi_temp_path {{folder}}/fastcgi;
            uwsgi_temp_path {{folder}}/uwsgi;
            scgi_temp_path {{folder}}/scgi;
            include {{folder}}/site.conf;
        }
        """;

    private static byte[] WriteCertificate(string folder)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new($"CN={Host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 signed = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        File.WriteAllText(Path.Combine(folder, "fullchain.pem"), signed.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "privkey.pem"), key.ExportPkcs8PrivateKeyPem());
        return signed.RawData;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilListeningAsync()
    {
        using CancellationTokenSource limit = new(HopelessMilliseconds);
        while (true)
        {
            try
            {
                using TcpClient client = new();
                await client.ConnectAsync(IPAddress.Loopback, Port, limit.Token);
                return;
            }
            catch (SocketException) when (!_process.HasExited)
            {
                await Task.Delay(20, limit.Token);
            }
        }
    }
}

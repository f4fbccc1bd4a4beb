using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SmpBot.BotFramework.Tests.Hosting;

/// <summary>
/// A reverse proxy on this machine: ends TLS, adds the <c>X-Forwarded-*</c> headers to the first request of a connection and
/// passes the rest through, WebSockets too. One request a connection (clients send <c>Connection: close</c> or upgrade).
/// </summary>
public sealed class TlsProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate = MakeCertificate();
    private readonly Uri _target;

    public TlsProxy(string target)
    {
        _target = new Uri(target);
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The certificate is self-signed, so clients must know it.</summary>
    public bool IsItsOwn(X509Certificate? certificate) => certificate?.GetCertHashString() == _certificate.GetCertHashString();

    public void Dispose()
    {
        _listener.Dispose();
        _certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = PassAsync(client);
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        try
        {
            using TcpClient visitor = client;
            await using SslStream outer = new(visitor.GetStream());
            await outer.AuthenticateAsServerAsync(_certificate);
            using TcpClient inner = new();
            await inner.ConnectAsync(_target.Host, _target.Port);
            await using NetworkStream bot = inner.GetStream();
            await bot.WriteAsync(WithForwarded(await ReadHeadAsync(outer)));
            await Task.WhenAny(outer.CopyToAsync(bot), bot.CopyToAsync(outer));
        }
        catch (IOException)
        {
            // A visitor who goes away.
        }
    }

    private static async Task<string> ReadHeadAsync(SslStream stream)
    {
        StringBuilder head = new();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one) == 1)
        {
            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    /// <summary>Replaces what the visitor claims about itself; the host is the proxy's own name inside.</summary>
    private byte[] WithForwarded(string head)
    {
        string[] lines = head.TrimEnd().Split("\r\n");
        string host = lines.First(line => line.StartsWith("Host:", StringComparison.OrdinalIgnoreCase))["Host:".Length..].Trim();
        IEnumerable<string> kept = lines.Where(line =>
            !line.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("Host:", StringComparison.OrdinalIgnoreCase));
        string[] added = [$"Host: {_target.Authority}", "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https", $"X-Forwarded-Host: {host}"];
        return Encoding.ASCII.GetBytes(string.Join("\r\n", kept.Concat(added)) + "\r\n\r\n");
    }

    private static X509Certificate2 MakeCertificate()
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 signed = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return X509CertificateLoader.LoadPkcs12(signed.Export(X509ContentType.Pfx), null);
    }
}

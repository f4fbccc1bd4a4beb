namespace SmpBot.EndToEnd.Tests.Hosting;

/// <summary>A test through nginx; skipped, and counted so, where there is none.</summary>
internal sealed class NginxFactAttribute : FactAttribute
{
    public NginxFactAttribute() => Skip = File.Exists(Executable) ? null : $"No nginx at {Executable}: install it, or name one in the environment variable NGINX.";

    public static string Executable { get; } = Environment.GetEnvironmentVariable("NGINX") ?? "/usr/sbin/nginx";
}

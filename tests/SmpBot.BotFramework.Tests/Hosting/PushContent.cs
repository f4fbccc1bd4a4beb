using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SmpBot.BotFramework.Tests.Hosting;

/// <summary>A JSON body sent in chunks, without Content-Length.</summary>
public sealed class PushContent : HttpContent
{
    private readonly byte[] _body;

    public PushContent(string body)
    {
        _body = Encoding.UTF8.GetBytes(body);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context) => await stream.WriteAsync(_body);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}

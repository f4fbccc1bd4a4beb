using Microsoft.AspNetCore.Http;

namespace SmpBot.BotFramework.Http;

/// <summary>Reads a request body up to a limit. A larger one is left unread, so that the client still gets its answer.</summary>
internal static class BoundedBody
{
    private const int FirstBuffer = 4096;

    /// <summary>The body, or null when it is larger than <paramref name="limit"/> bytes.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        byte[] buffer = new byte[(int)(request.ContentLength ?? FirstBuffer) + 1];
        int length = 0;
        while (true)
        {
            int read = await request.Body.ReadAsync(buffer.AsMemory(length), request.HttpContext.RequestAborted);
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += read;
            if (length > limit)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(2 * length, limit + 1));
            }
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace SmpBot.BotFramework.Limits;

/// <summary>The name under which an address is counted: IPv4 as it is, IPv6 by its /64, which one subscriber has whole.</summary>
internal static class AddressPartition
{
    private const int PrefixBytes = 8;

    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "none";
        }

        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, PrefixBytes))
            : plain.ToString();
    }
}

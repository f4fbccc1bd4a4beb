using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SmpBot.Storage.Sqlite;

/// <summary>
/// Lets SQLite wait for milliseconds. The library of the bundle is built without <c>usleep</c>, so where two connections meet in the
/// write-ahead log's shared memory one of them sleeps for a whole second, and every turn that waits for the writer with it. SQLite's
/// own file system is registered a second time with another <c>xSleep</c>, as the default (https://www.sqlite.org/c3ref/vfs.html).
/// </summary>
internal static unsafe partial class ShortWaits
{
    private const string Library = "e_sqlite3";

    // The fields up to xNextSystemCall; later versions only add to the end.
    private const int KnownVersion = 3;

    private static readonly Lazy<bool> s_registered = new(Register);

    /// <summary>Registers it for every connection that is opened later; once a process, however often it is asked for.</summary>
    /// <returns>False where the library cannot be asked: then its own waiting stays.</returns>
    public static bool Use() => s_registered.Value;

    private static bool Register()
    {
        try
        {
            FileSystem* own = FindFileSystem(null);
            if (own is null || own->Version < KnownVersion)
            {
                return false;
            }

            // Both live as long as the process: SQLite keeps what it is given.
            var copy = (FileSystem*)NativeMemory.Alloc((nuint)sizeof(FileSystem));
            *copy = *own;
            copy->Version = KnownVersion;
            copy->Next = null;
            copy->Name = (byte*)Marshal.StringToCoTaskMemUTF8("smpbot");
            copy->Sleep = &Sleep;
            return RegisterFileSystem(copy, makeDefault: 1) == 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sleep(FileSystem* fileSystem, int microseconds)
    {
        Thread.Sleep((int)Math.Ceiling(microseconds / 1000.0));
        return microseconds;
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_find")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial FileSystem* FindFileSystem(byte* name);

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_register")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int RegisterFileSystem(FileSystem* fileSystem, int makeDefault);

    /// <summary><c>sqlite3_vfs</c>, version 3.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct FileSystem
    {
        public int Version;
        public int FileSize;
        public int LongestPath;
        public FileSystem* Next;
        public byte* Name;
        public void* Data;
        public NineOperations Files;
        public delegate* unmanaged[Cdecl]<FileSystem*, int, int> Sleep;
        public SixOperations Clock;
    }

    /// <summary>xOpen to xRandomness.</summary>
    [InlineArray(9)]
    private struct NineOperations
    {
        private nint _first;
    }

    /// <summary>xCurrentTime to xNextSystemCall.</summary>
    [InlineArray(6)]
    private struct SixOperations
    {
        private nint _first;
    }
}
